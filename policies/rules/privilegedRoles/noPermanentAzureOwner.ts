import { objectIds, parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import { grantingRole } from "./azureRoles";
import { assignments } from "./tokens";

/** An owner of the subscription that holds the key vault and the pipeline reaches whatever those reach. */
export const noPermanentAzureOwner = resourceRule({
  name: "no-permanent-azure-owner",
  description: "Nobody is given for good an Azure role that can grant every other",
  controls: ["EB-PIM-12v1"],
  remedy:
    "Make the principal eligible with azure-native.authorization.PimRoleEligibilitySchedule, give a role that can't assign " +
    "roles, or limit which ones by a condition.",
  enforcementLevel: "mandatory",
  types: [assignments.azureRole],
  parameters: parameters({
    allowed: objectIds("Object ids of principals that may, such as the identity that deploys."),
  }),
  ask: ({ properties }, { parameters: { allowed } }) => [
    () => {
      const principal = properties.at("principalId");
      if (allowed.some((id) => id.toLowerCase() === principal.word())) return undefined;
      const role = grantingRole(properties.at("roleDefinitionId"));
      if (role === undefined) return undefined;
      // A condition bounds what the other two may grant; an owner reaches everything without granting.
      if (role !== "Owner" && properties.at("condition").text()) return undefined;
      const scope = properties.at("scope");
      return `${principal.shown("A principal")} becomes ${role} of ${scope.shown("a scope")} for good.`;
    },
  ],
});
