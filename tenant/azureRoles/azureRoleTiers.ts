import { grantingAzureRoles } from "../../controls/privilegedRoles/grantingAzureRoles";
import { type Tier } from "../privilegedRoles/tiers";

/** How the baseline ranks Azure roles by itself. */
export const azureRoleTier = (role: string): Tier => (grantingAzureRoles.includes(role) ? "critical" : "high");
