import { roleName, roleTemplateId } from "../../../kinds/roles";
import { directoryRoles } from "../../pim/overPimPolicies";
import { parameters } from "../../rule/parameters";
import { type Resource, resourceRule } from "../../rule/Rule";
import type { Property } from "../../values/Property";
import { grantingRole } from "./azureRoles";
import { assignments } from "./tokens";

/** Whoever may take a role whenever he likes, for ever, holds it in all but name. */
export const noEndlessEligibility = resourceRule({
  name: "no-endless-eligibility",
  description: "Eligibility for a privileged role, and membership of a group by PIM, has an end",
  controls: ["EB-PIM-10v1", "EB-PIM-11v1", "EB-PIM-12v1"],
  remedy:
    "Give it an end: expiration of entra.DirectoryRoleEligibility (azuread.DirectoryRoleEligibilityScheduleRequest can't), " +
    "expirationDate or duration of a group's schedule, scheduleInfo.expiration of an Azure role's.",
  enforcementLevel: "mandatory",
  types: [
    assignments.directoryRoleEligibility,
    assignments.directoryRoleEligibilityRequest,
    assignments.group,
    assignments.groupEligibility,
    assignments.azureRoleEligibility,
  ],
  parameters: parameters({
    roles: directoryRoles("The directory roles for which eligibility must end, by name or template id."),
  }),
  ask: (resource, { parameters: { roles } }) => [
    () => {
      const what = endless(resource, roles);
      return what === undefined ? undefined : `${what} without an end.`;
    },
  ],
});

function endless({ type, properties }: Resource, roles: readonly string[]): string | undefined {
  switch (type) {
    case assignments.directoryRoleEligibility: {
      const role = meant(properties, roles);
      return role !== undefined && hasNoEnd(properties.at("expiration")) ? `Somebody may become ${role}` : undefined;
    }
    case assignments.directoryRoleEligibilityRequest: {
      const role = meant(properties, roles);
      return role === undefined ? undefined : `Somebody may become ${role}`;
    }
    case assignments.azureRoleEligibility: {
      const role = grantingRole(properties.at("roleDefinitionId"));
      const expiration = properties.at("scheduleInfo", "expiration");
      return role !== undefined && hasNoEnd(expiration) ? `Somebody may become ${role}` : undefined;
    }
    default:
      return properties.at("permanentAssignment").flag() === true ? "Somebody is put into the group" : undefined;
  }
}

/** Whether an expiration sets no end. */
const hasNoEnd = (expiration: Property): boolean =>
  !expiration.at("endDateTime").isSet && !expiration.at("duration").isSet;

function meant(properties: Property, roles: readonly string[]): string | undefined {
  const role = roleTemplateId(properties.at("roleDefinitionId").text() ?? "");
  return role !== undefined && roles.some((each) => roleTemplateId(each) === role) ? roleName(role) : undefined;
}
