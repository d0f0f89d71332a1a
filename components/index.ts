/**
 * A security baseline for Microsoft Entra tenants that partners and guests reach, as Pulumi components.
 *
 * Start with {@link TenantBaseline}, or take single components into a program that is there already. The resources that
 * they are made of are exported too, under {@link entra}.
 */
export { AccessReviews, type AccessReviewsArgs } from "./AccessReviews";
export { azureProvider } from "./azureProvider";
export { AzureRoles, type AzureRoleArgs, type AzureRolesArgs } from "./AzureRoles";
export { AuthenticationMethods, type AuthenticationMethodsArgs } from "./AuthenticationMethods";
export { type ServedControls } from "./BaselineComponent";
export { BreakGlass, type BreakGlassArgs } from "./BreakGlass";
export { type ContextPolicyArgs } from "./contextPolicy";
export {
  CrossTenantAccess,
  type CrossTenantAccessArgs,
  type PartnerAccessArgs,
  type TrustArgs,
} from "./CrossTenantAccess";
export { type AccessArgs, type AccessRuleArgs, type AccessSettingsArgs } from "./crossTenantSections";
export { type ConsentArgs, type ConsentRequestsArgs, GuestAccess, type GuestAccessArgs } from "./GuestAccess";
export { InvalidArgsError } from "./InvalidArgsError";
export { PartnerConditionalAccess, type PartnerConditionalAccessArgs, type Rollout } from "./PartnerConditionalAccess";
export {
  PrivilegedRoles,
  type EligibleArgs,
  type PrivilegedRoleArgs,
  type PrivilegedRolesArgs,
  type RoleSettingsArgs,
} from "./PrivilegedRoles";
export { TenantBaseline, type TenantBaselineArgs } from "./TenantBaseline";
export { type LeftOut } from "../tenant/LeftOut";
export { type TenantLicences } from "../tenant/licences";
export { type Transform } from "./transform";
export { type Tenant, type TenantInput } from "../tenant/schema/tenantSchema";

/** The resources of the `entra` provider, and the provider itself. */
export * as entra from "../resources";
