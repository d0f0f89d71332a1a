import type { TenantState } from "../controls/TenantState";

/** The parts that decide what becomes of a sign-in, and who must not be locked out. */
export const signInParts: readonly (keyof TenantState)[] = [
  "licences",
  "crossTenantAccessDefault",
  "crossTenantAccessPartners",
  "securityDefaults",
  "conditionalAccessPolicies",
  "namedLocations",
  "authenticationStrengths",
  "groups",
  "roleAssignments",
  "roleEligibilityScheduleInstances",
];
