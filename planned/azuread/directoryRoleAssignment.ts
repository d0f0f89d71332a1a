import { expand } from "../../azureadShapes/directoryRoleAssignment/expand";
import type { RoleAssignment } from "../../controls/state/Directory";
import { sameId, without } from "../lists";
import type { PlannedResource } from "../PlannedResource";
import type { PlannedType } from "../PlannedType";

/** `azuread.DirectoryRoleAssignment`: who holds a role, for good. An assignment is told by who, what and where. */
export const directoryRoleAssignment: PlannedType = {
  apply(draft, resource) {
    const assignment = assignmentOf(resource);
    const others = without(draft.roleAssignments, (one) => isSame(one, assignment)) ?? [];
    draft.roleAssignments = [...others, assignment];
  },

  remove(draft, resource) {
    const assignment = assignmentOf(resource);
    draft.roleAssignments = without(draft.roleAssignments, (one) => isSame(one, assignment));
  },
};

const assignmentOf = ({ inputs }: PlannedResource): RoleAssignment => expand(inputs) as unknown as RoleAssignment;

const isSame = (one: RoleAssignment, other: RoleAssignment): boolean =>
  sameId(one.principalId, other.principalId) &&
  sameId(one.roleDefinitionId, other.roleDefinitionId) &&
  (one.directoryScopeId ?? "/") === (other.directoryScopeId ?? "/");
