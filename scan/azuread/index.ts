import { type Fields } from "../../azureadShapes/schema/Field";
import { type Values } from "../../azureadShapes/values";
import { fields as strength } from "../../azureadShapes/authenticationStrengthPolicy/fields";
import { flatten as flattenStrength } from "../../azureadShapes/authenticationStrengthPolicy/flatten";
import { fields as policy } from "../../azureadShapes/conditionalAccessPolicy/fields";
import { flatten as flattenPolicy } from "../../azureadShapes/conditionalAccessPolicy/flatten";
import { fields as assignment } from "../../azureadShapes/directoryRoleAssignment/fields";
import { flatten as flattenAssignment } from "../../azureadShapes/directoryRoleAssignment/flatten";
import { fields as group } from "../../azureadShapes/group/fields";
import { fields as rolePolicy } from "../../azureadShapes/groupRoleManagementPolicy/fields";
import { fields as location } from "../../azureadShapes/namedLocation/fields";
import { flatten as flattenLocation } from "../../azureadShapes/namedLocation/flatten";
import { findGroup } from "./findGroup";
import { findGroupRolePolicy } from "./findGroupRolePolicy";
import { type GraphObject, type ListedObjects } from "./ListedObjects";

/** One azuread type: its properties, and how its objects are found. */
export interface ScannedType {
  fields: Fields;
  /** The object in Pulumi's names; undefined when it is gone. */
  find(objects: ListedObjects, id: string, recorded: Values): Promise<Values | undefined>;
}

/** Pulumi's ids are paths: `/identity/conditionalAccess/policies/<object id>`. */
const objectId = (id: string): string => id.slice(id.lastIndexOf("/") + 1);

const listed =
  (path: string, flatten: (body: GraphObject) => Values): ScannedType["find"] =>
  async (objects, id) => {
    const body = await objects.inList(path, objectId(id));
    return body && flatten(body);
  };

const single =
  (path: string, flatten: (body: GraphObject) => Values): ScannedType["find"] =>
  async (objects, id) => {
    const body = await objects.one(`${path}/${objectId(id)}`);
    return body && flatten(body);
  };

/** By type token; those that the baseline deploys, and authentication strengths beside them. */
export const types: ReadonlyMap<string, ScannedType> = new Map([
  [
    "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy",
    { fields: policy, find: listed("/identity/conditionalAccess/policies", flattenPolicy) },
  ],
  [
    "azuread:index/namedLocation:NamedLocation",
    { fields: location, find: listed("/identity/conditionalAccess/namedLocations", flattenLocation) },
  ],
  [
    "azuread:index/authenticationStrengthPolicy:AuthenticationStrengthPolicy",
    { fields: strength, find: listed("/policies/authenticationStrengthPolicies", flattenStrength) },
  ],
  [
    "azuread:index/directoryRoleAssignment:DirectoryRoleAssignment",
    { fields: assignment, find: single("/roleManagement/directory/roleAssignments", flattenAssignment) },
  ],
  ["azuread:index/group:Group", { fields: group, find: findGroup }],
  [
    "azuread:index/groupRoleManagementPolicy:GroupRoleManagementPolicy",
    { fields: rolePolicy, find: findGroupRolePolicy },
  ],
]);
