import { roles as ids } from "../../../kinds/roles";
import { directoryRoles } from "../../pim/overPimPolicies";
import { pimSettingsOf } from "../../pim/pimSettingsOf";
import { pimPolicies } from "../../pim/tokens";
import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import { roleTemplateId } from "../../../kinds/roles";

/** Where nobody is named who approves, the holders of the same roles do: maybe the attacker's other account. */
export const approvers = resourceRule({
  name: "pim-approvers",
  description: "Roles that can grant every other need an approval, and whoever may approve is named",
  controls: ["EB-PIM-02v1"],
  remedy: "Ask for approval, and name the users or groups who may approve.",
  enforcementLevel: "mandatory",
  types: Object.values(pimPolicies),
  parameters: parameters({
    roles: directoryRoles("The directory roles that need an approval, by name or template id.", [
      ids["Global Administrator"],
      ids["Privileged Role Administrator"],
    ]),
  }),
  ask: (resource, { parameters: { roles } }) => {
    const { what, directoryRole, activation } = pimSettingsOf(resource);
    return [
      () =>
        roles.some((role) => roleTemplateId(role) === directoryRole) && activation.requiresApproval() === false
          ? `${what}: activation needs no approval.`
          : undefined,
      () =>
        activation.requiresApproval() === true && !activation.hasApprovers()
          ? `${what}: activation needs an approval, and nobody is named who may approve.`
          : undefined,
    ];
  },
});
