import { roleName, roles as ids, roleTemplateId } from "../../../kinds/roles";
import { breakGlassOf, isBreakGlassComponents } from "../../declared/breakGlassOf";
import { directoryRoles } from "../../pim/overPimPolicies";
import { objectIds, parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import { assignments } from "./tokens";

/** A role that is always on is an attacker's the moment the account is. */
export const noPermanentGlobalAdministrator = resourceRule({
  name: "no-permanent-global-administrator",
  description: "Nobody is made Global Administrator for good but the break-glass group or accounts",
  controls: ["EB-PIM-06v1", "EB-PIM-05v1"],
  remedy: "Make the principal eligible instead, with entra.DirectoryRoleEligibility and an expiration.",
  enforcementLevel: "mandatory",
  types: [assignments.directoryRole],
  parameters: parameters({
    roles: directoryRoles("The directory roles that nobody may hold for good, by name or template id.", [
      ids["Global Administrator"],
      ids["Privileged Role Administrator"],
      ids["Privileged Authentication Administrator"],
    ]),
    breakGlass: objectIds(
      "Object ids of the break-glass group and accounts, which may, beside those of the tenant file and the group of the component BreakGlass.",
    ),
  }),
  readsTenantFile: true,
  ask: ({ urn, properties }, { parameters: { roles, breakGlass }, tenant }) => [
    () => {
      if (isBreakGlassComponents(urn)) return undefined;
      const allowed = [...breakGlass, ...breakGlassOf(tenant)];
      const principal = properties.at("principalObjectId");
      if (allowed.some((id) => id.toLowerCase() === principal.word())) return undefined;
      const role = properties.at("roleId").word();
      return role !== undefined && roles.some((each) => roleTemplateId(each) === role)
        ? `${principal.shown("A principal")} becomes ${roleName(role)} for good.`
        : undefined;
    },
  ],
});
