import { roleName } from "../../kinds/roles";
import { given } from "../given";
import type { Rules } from "../state/RoleManagement";
import { metUnless, unknown } from "../verdict";

/** Makes a predicate that is met when the PIM settings of each of the roles are; a role whose settings are missing was not read. */
export const overRoles = (roles: readonly string[], deviationsOf: (rules: Rules) => string[], held: string) =>
  given(["roleManagementRules"], ({ roleManagementRules }) => {
    const unread = roles.filter((role) => !roleManagementRules[role]);
    if (unread.length > 0) return unknown(`The PIM settings of ${unread.map(roleName).join(", ")} could not be read.`);
    return metUnless(
      roles.flatMap((role) => deviationsOf(roleManagementRules[role]!).map((found) => `${roleName(role)}: ${found}`)),
      held,
    );
  });
