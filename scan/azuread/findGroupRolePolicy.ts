import { flatten } from "../../azureadShapes/groupRoleManagementPolicy/flatten";
import { asList, type Values } from "../../azureadShapes/values";
import { odataFilter } from "../../graph";
import { type GraphObject, type ListedObjects } from "./ListedObjects";

/** Finds the role management policy of a group's members or owners by its assignment, which alone tells its id of today. */
export async function findGroupRolePolicy(
  objects: ListedObjects,
  _id: string,
  recorded: Values,
): Promise<Values | undefined> {
  const { groupId, roleId } = recorded;
  const [scopeId, role] = [String(groupId), String(roleId)];
  const page = await objects.one("/policies/roleManagementPolicyAssignments", {
    query: {
      $filter: odataFilter`scopeType eq ${"Group"} and scopeId eq ${scopeId} and roleDefinitionId eq ${role}`,
      $expand: "policy($expand=rules)",
    },
  });
  const [found] = asList(page?.value) as GraphObject[];
  return found && flatten(found.policy as GraphObject, found.roleDefinitionId, recorded);
}
