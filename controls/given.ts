import type { TenantState } from "./TenantState";
import { type Verdict, unknown } from "./verdict";

/** Parts of the state that can be left unread, each as it is called in a sentence. */
const parts = {
  licences: "The list of licences",
  crossTenantAccessPolicy: "The cross-tenant access policy",
  crossTenantAccessDefault: "The cross-tenant access default",
  crossTenantAccessPartners: "The list of partner entries",
  delegatedAdminRelationships: "The list of delegated admin relationships",
  authorizationPolicy: "The authorization policy",
  authenticationFlowsPolicy: "The policy of self-service sign-up",
  b2bManagementPolicies: "The list of invitation domains",
  groupSettings: "The list of group settings",
  securityDefaults: "The security defaults",
  conditionalAccessPolicies: "The list of conditional access policies",
  namedLocations: "The list of named locations",
  authenticationStrengths: "The list of authentication strengths",
  groups: "The list of groups",
  breakGlassAccounts: "The list of break-glass accounts",
  roleManagementRules: "The list of PIM role settings",
  groupManagementRules: "The list of PIM group settings",
  azureRoleManagementRules: "The list of PIM settings of Azure roles",
  roleAssignments: "The list of role assignments",
  roleAssignmentScheduleInstances: "The list of PIM's active assignments",
  roleEligibilityScheduleInstances: "The list of PIM's eligible assignments",
  authenticationMethodsPolicy: "The authentication methods policy",
  adminConsentRequestPolicy: "The admin consent policy",
  defaultAppManagementPolicy: "The app management policy",
  applications: "The list of applications",
  servicePrincipals: "The list of service principals",
  accessReviewDefinitions: "The list of access reviews",
  diagnosticSettings: "The list of diagnostic settings",
  declared: "What the tenant's owner declares",
} as const satisfies Record<keyof Omit<TenantState, "tenantId">, string>;

type Part = keyof typeof parts;

/** A state in which the given parts were read. */
export type Having<P extends Part> = TenantState & { readonly [K in P]-?: NonNullable<TenantState[K]> };

/** Makes a predicate that looks at the given parts, and answers "unknown" while one of them was not read. */
export const given =
  <P extends Part>(needed: readonly P[], predicate: (state: Having<P>) => Verdict) =>
  (state: TenantState): Verdict => {
    const unread = needed.filter((part) => state[part] === undefined);
    return unread.length === 0
      ? predicate(state as Having<P>)
      : unknown(...unread.map((part) => `${parts[part]} could not be read.`));
  };
