import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import { assignments } from "./tokens";

/** The object id of an activated role differs from tenant to tenant, so no rule can see whether it is a privileged one. */
export const noMemberByObjectId = resourceRule({
  name: "no-role-member-by-object-id",
  description: "Nobody is made a permanent member of a directory role by the role's object id",
  controls: ["EB-PIM-05v1"],
  remedy:
    "Use entra.DirectoryRoleEligibility, or azuread.DirectoryRoleAssignment, which names the role by its template id.",
  enforcementLevel: "advisory",
  types: [assignments.directoryRoleMember],
  parameters: parameters({}),
  ask: () => [() => "Somebody becomes a member of a directory role for good, and which role it is can't be seen."],
});
