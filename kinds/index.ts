import { accessReviewScheduleDefinition } from "./accessReviewScheduleDefinition";
import { adminConsentRequestPolicy } from "./adminConsentRequestPolicy";
import { authenticationContextClassReference } from "./authenticationContextClassReference";
import { authenticationContextPolicy } from "./authenticationContextPolicy";
import { authenticationFlowsPolicy } from "./authenticationFlowsPolicy";
import { authenticationMethodConfiguration } from "./authenticationMethodConfiguration";
import { authenticationMethodsPolicy } from "./authenticationMethodsPolicy";
import { authorizationPolicy } from "./authorizationPolicy";
import { b2bManagementPolicy } from "./b2bManagementPolicy";
import { crossTenantAccessDefault } from "./crossTenantAccessDefault";
import { crossTenantAccessPartner } from "./crossTenantAccessPartner";
import { crossTenantAccessPolicy } from "./crossTenantAccessPolicy";
import { crossTenantIdentitySynchronization } from "./crossTenantIdentitySynchronization";
import { directoryRoleEligibility } from "./directoryRoleEligibility";
import type { Kind } from "./kind";
import { roleManagementPolicy } from "./roleManagementPolicy";
import { securityDefaults } from "./securityDefaults";

/** Every kind of object that the `entra` provider manages. */
export const kinds: readonly Kind[] = [
  crossTenantAccessPolicy,
  crossTenantAccessDefault,
  crossTenantAccessPartner,
  authorizationPolicy,
  roleManagementPolicy,
  securityDefaults,
  authenticationMethodsPolicy,
  authenticationMethodConfiguration,
  adminConsentRequestPolicy,
  b2bManagementPolicy,
  accessReviewScheduleDefinition,
  authenticationContextClassReference,
  authenticationContextPolicy,
  directoryRoleEligibility,
  crossTenantIdentitySynchronization,
  authenticationFlowsPolicy,
];

export type { AccessReviewScheduleDefinitionInputs } from "./accessReviewScheduleDefinition";
export type { AdminConsentRequestPolicyInputs } from "./adminConsentRequestPolicy";
export type { AuthenticationContextClassReferenceInputs } from "./authenticationContextClassReference";
export type { AuthenticationContextPolicyInputs } from "./authenticationContextPolicy";
export type { AuthenticationFlowsPolicyInputs } from "./authenticationFlowsPolicy";
export type { AuthenticationMethodConfigurationInputs } from "./authenticationMethodConfiguration";
export type { AuthenticationMethodsPolicyInputs } from "./authenticationMethodsPolicy";
export type { AuthorizationPolicyInputs } from "./authorizationPolicy";
export type { B2BManagementPolicyInputs } from "./b2bManagementPolicy";
export type { CrossTenantAccessDefaultInputs } from "./crossTenantAccessDefault";
export type { CrossTenantAccessPartnerInputs } from "./crossTenantAccessPartner";
export type { CrossTenantAccessPolicyInputs } from "./crossTenantAccessPolicy";
export type { CrossTenantIdentitySynchronizationInputs } from "./crossTenantIdentitySynchronization";
export type { DirectoryRoleEligibilityInputs } from "./directoryRoleEligibility";
export type { RoleManagementPolicyInputs } from "./roleManagementPolicy";
export type { SecurityDefaultsInputs } from "./securityDefaults";
export type { TargetBlock } from "./targets";
