export {
  AccessReviewScheduleDefinition,
  type AccessReviewScheduleDefinitionArgs,
} from "./AccessReviewScheduleDefinition";
export { AdminConsentRequestPolicy, type AdminConsentRequestPolicyArgs } from "./AdminConsentRequestPolicy";
export {
  AuthenticationContextClassReference,
  type AuthenticationContextClassReferenceArgs,
} from "./AuthenticationContextClassReference";
export { AuthenticationContextPolicy, type AuthenticationContextPolicyArgs } from "./AuthenticationContextPolicy";
export { AuthenticationFlowsPolicy, type AuthenticationFlowsPolicyArgs } from "./AuthenticationFlowsPolicy";
export {
  AuthenticationMethodConfiguration,
  type AuthenticationMethodConfigurationArgs,
} from "./AuthenticationMethodConfiguration";
export { AuthenticationMethodsPolicy, type AuthenticationMethodsPolicyArgs } from "./AuthenticationMethodsPolicy";
export { AuthorizationPolicy, type AuthorizationPolicyArgs } from "./AuthorizationPolicy";
export { B2BManagementPolicy, type B2BManagementPolicyArgs } from "./B2BManagementPolicy";
export { CrossTenantAccessDefault, type CrossTenantAccessDefaultArgs } from "./CrossTenantAccessDefault";
export { CrossTenantAccessPartner, type CrossTenantAccessPartnerArgs } from "./CrossTenantAccessPartner";
export { CrossTenantAccessPolicy, type CrossTenantAccessPolicyArgs } from "./CrossTenantAccessPolicy";
export {
  CrossTenantIdentitySynchronization,
  type CrossTenantIdentitySynchronizationArgs,
} from "./CrossTenantIdentitySynchronization";
export { DirectoryRoleEligibility, type DirectoryRoleEligibilityArgs } from "./DirectoryRoleEligibility";
export { Provider, type ProviderArgs } from "./Provider";
export { RoleManagementPolicy, type RoleManagementPolicyArgs } from "./RoleManagementPolicy";
export { SecurityDefaults, type SecurityDefaultsArgs } from "./SecurityDefaults";
