import { type Tier } from "../privilegedRoles/tiers";

/** Azure roles that can grant every role at their scope, their own holder others' included. */
export const grantingAzureRoles: readonly string[] = [
  "Owner",
  "User Access Administrator",
  "Role Based Access Control Administrator",
];

/** How the baseline ranks Azure roles by itself; the others are of tier `high`. */
export const azureRoleTier = (role: string): Tier => (grantingAzureRoles.includes(role) ? "critical" : "high");
