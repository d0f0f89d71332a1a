import type { Control } from "../Control";
import { authentication } from "./authentication";
import { conditionalAccess } from "./conditionalAccess";
import { crossTenantAccess } from "./crossTenantAccess";
import { guests } from "./guests";
import { privilegedRoles } from "./privilegedRoles";
import { reviews } from "./reviews";

/** The catalogue: every control of the baseline, area by area. */
export const controls: readonly Control[] = [
  ...conditionalAccess,
  ...crossTenantAccess,
  ...guests,
  ...privilegedRoles,
  ...authentication,
  ...reviews,
];
