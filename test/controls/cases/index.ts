import { authenticationCases } from "./authentication";
import { breakGlassCases } from "./breakGlass";
import type { Case } from "./Case";
import { conditionalAccessCases } from "./conditionalAccess";
import { crossTenantAccessCases } from "./crossTenantAccess";
import { everyoneCases } from "./everyone";
import { guestCases } from "./guests";
import { privilegedRoleCases } from "./privilegedRoles";
import { reviewCases } from "./reviews";

/** Every mutation, at least one for each control that has a predicate. */
export const cases: readonly Case[] = [
  ...conditionalAccessCases,
  ...everyoneCases,
  ...breakGlassCases,
  ...crossTenantAccessCases,
  ...guestCases,
  ...privilegedRoleCases,
  ...authenticationCases,
  ...reviewCases,
];
