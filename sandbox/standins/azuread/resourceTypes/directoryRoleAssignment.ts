import { expand } from "../../../../azureadShapes/directoryRoleAssignment/expand";
import { flatten } from "../../../../azureadShapes/directoryRoleAssignment/flatten";
import { threeTimes } from "../client/Waits";
import { fields, rules } from "../../../../azureadShapes/directoryRoleAssignment/fields";
import { Collection } from "./Collection";
import { type Found, type ResourceType, type Operation } from "./ResourceType";
import { mustExist } from "./mustExist";

const assignments = new Collection("v1.0", "/roleManagement/directory/roleAssignments", "directory role assignment");

/** `azuread.DirectoryRoleAssignment`, Graph's unifiedRoleAssignment: every change makes a new one. */
export const directoryRoleAssignment: ResourceType = {
  token: "azuread:index/directoryRoleAssignment:DirectoryRoleAssignment",
  fields,
  rules,
  objectId: (id) => assignments.objectId(id),

  async create(operation, planned, created) {
    const { id } = await assignments.post(operation, expand(planned));
    created(id);
    await assignments.waitUntilReadable(operation, id, threeTimes);
    return mustExist(id, await read(operation, id));
  },

  read,

  // Not even an assignment that is already gone is passed over: the official plugin reports it.
  async delete(operation, id) {
    await operation.graph.request({ method: "DELETE", path: assignments.one(id) });
  },
};

async function read(operation: Operation, id: string): Promise<Found | undefined> {
  const body = await assignments.find(operation, id);
  return body && { id, state: flatten(body) };
}
