import type { AuthenticationStrengthPolicy, ConditionalAccessPolicy } from "../whatif/model/ConditionalAccessPolicy";
import type { NamedLocation } from "../whatif/model/TenantFacts";
import type { Licence } from "./licences";
import type { AccessReviewScheduleDefinition } from "./state/AccessReviews";
import type { Application, ServicePrincipal, TenantAppManagementPolicy } from "./state/Applications";
import type { AdminConsentRequestPolicy, AuthenticationMethodsPolicy } from "./state/Authentication";
import type {
  CrossTenantAccessDefault,
  CrossTenantAccessPartner,
  DelegatedAdminRelationship,
} from "./state/CrossTenantAccess";
import type { Declared } from "./state/Declared";
import type { DiagnosticSetting } from "./state/Diagnostics";
import type { Group, RoleAssignment, RoleScheduleInstance, User } from "./state/Directory";
import type { AuthorizationPolicy, B2bManagementPolicy, GroupSetting } from "./state/Guests";
import type { AzureRoleRules, GroupRules, Rules } from "./state/RoleManagement";

/**
 * A tenant as the controls look at it: Graph's objects in Graph's own shape (v1.0 unless said), whether they were read
 * from the tenant or are what a plan would leave there.
 *
 * A part that is undefined could not be read, or was not asked for: a control that needs it answers "unknown", never
 * "met" and never "deviates". A part that was read and is empty is an empty list.
 */
export interface TenantState {
  readonly tenantId: string;
  /** What the tenant holds: each product of which a plan is provisioned (`/subscribedSkus`). A P2 tenant has P1 too. */
  readonly licences?: ReadonlySet<Licence>;

  /** `/policies/crossTenantAccessPolicy` */
  readonly crossTenantAccessPolicy?: { readonly allowedCloudEndpoints?: readonly string[] };
  /** `/policies/crossTenantAccessPolicy/default` */
  readonly crossTenantAccessDefault?: CrossTenantAccessDefault;
  /** `/policies/crossTenantAccessPolicy/partners`, each with what hangs below it. */
  readonly crossTenantAccessPartners?: readonly CrossTenantAccessPartner[];
  /** `/tenantRelationships/delegatedAdminRelationships`: those in which this tenant is the partner. */
  readonly delegatedAdminRelationships?: readonly DelegatedAdminRelationship[];

  /** `/policies/authorizationPolicy` */
  readonly authorizationPolicy?: AuthorizationPolicy;
  /** `/policies/authenticationFlowsPolicy` */
  readonly authenticationFlowsPolicy?: { readonly selfServiceSignUp?: { readonly isEnabled?: boolean | null } | null };
  /** beta `/policies/b2bManagementPolicies` */
  readonly b2bManagementPolicies?: readonly B2bManagementPolicy[];
  /** `/groupSettings` */
  readonly groupSettings?: readonly GroupSetting[];

  /** `/policies/identitySecurityDefaultsEnforcementPolicy` */
  readonly securityDefaults?: { readonly isEnabled: boolean };
  /** `/identity/conditionalAccess/policies` */
  readonly conditionalAccessPolicies?: readonly ConditionalAccessPolicy[];
  /** `/identity/conditionalAccess/namedLocations` */
  readonly namedLocations?: readonly NamedLocation[];
  /** `/policies/authenticationStrengthPolicies`; the three built-in ones are known without being listed. */
  readonly authenticationStrengths?: readonly AuthenticationStrengthPolicy[];
  /** `/groups`: at least those that policies name, that hold roles, and the one for break-glass. */
  readonly groups?: readonly Group[];
  /** Members of the declared break-glass group, `/groups/{id}/transitiveMembers`. */
  readonly breakGlassAccounts?: readonly User[];

  /** Rules of each Entra role's PIM policy, by role template id (`/policies/roleManagementPolicyAssignments`). */
  readonly roleManagementRules?: Readonly<Record<string, Rules>>;
  /** Rules of the PIM policies of role-assignable groups. */
  readonly groupManagementRules?: readonly GroupRules[];
  /** Rules of the PIM policies of Azure roles at the scopes that the baseline is told of (Azure Resource Manager). */
  readonly azureRoleManagementRules?: readonly AzureRoleRules[];
  /** `/roleManagement/directory/roleAssignments?$expand=principal`: all that is active, by PIM or not. */
  readonly roleAssignments?: readonly RoleAssignment[];
  /** `/roleManagement/directory/roleAssignmentScheduleInstances?$expand=principal` */
  readonly roleAssignmentScheduleInstances?: readonly RoleScheduleInstance[];
  /** `/roleManagement/directory/roleEligibilityScheduleInstances?$expand=principal` */
  readonly roleEligibilityScheduleInstances?: readonly RoleScheduleInstance[];

  /** `/policies/authenticationMethodsPolicy` */
  readonly authenticationMethodsPolicy?: AuthenticationMethodsPolicy;
  /** `/policies/adminConsentRequestPolicy` */
  readonly adminConsentRequestPolicy?: AdminConsentRequestPolicy;
  /** `/policies/defaultAppManagementPolicy` */
  readonly defaultAppManagementPolicy?: TenantAppManagementPolicy;
  /** `/applications`, with their credentials. */
  readonly applications?: readonly Application[];
  /** `/servicePrincipals` of the tenant's own and of other tenants' apps, with their credentials. */
  readonly servicePrincipals?: readonly ServicePrincipal[];

  /** `/identityGovernance/accessReviews/definitions` */
  readonly accessReviewDefinitions?: readonly AccessReviewScheduleDefinition[];
  /** `/providers/microsoft.aadiam/diagnosticSettings` (Azure Resource Manager) */
  readonly diagnosticSettings?: readonly DiagnosticSetting[];

  /** What the tenant's owner declares: not in Graph, but some controls are about it. */
  readonly declared?: Declared;
}
