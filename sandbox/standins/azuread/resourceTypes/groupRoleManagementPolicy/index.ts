import { expand } from "../../../../../azureadShapes/groupRoleManagementPolicy/expand";
import { flatten } from "../../../../../azureadShapes/groupRoleManagementPolicy/flatten";
import { fiveTimes } from "../../client/Waits";
import { StandinError } from "../../StandinError";
import { differs } from "../../../../../azureadShapes/schema/compare";
import { type Field, type Values, asBlock } from "../../../../../azureadShapes/schema/Field";
import { normalise } from "../../../../../azureadShapes/schema/normalise";
import { type Found, type ResourceType, type Operation } from "../ResourceType";
import { fields, rules } from "../../../../../azureadShapes/groupRoleManagementPolicy/fields";
import { groupOf, policyOf } from "./policyId";

const assignments = "/v1.0/policies/roleManagementPolicyAssignments";
const policies = "/v1.0/policies/roleManagementPolicies";

/**
 * `azuread.GroupRoleManagementPolicy`, Graph's unifiedRoleManagementPolicy of a group's members or owners. It exists
 * already, so a create adopts it and a delete leaves it. Its id changes when it is patched.
 */
export const groupRoleManagementPolicy: ResourceType = {
  token: "azuread:index/groupRoleManagementPolicy:GroupRoleManagementPolicy",
  fields,
  rules,

  objectId(id) {
    groupOf(id);
    return id;
  },

  async create(operation, planned, created) {
    const id = await patch(operation, await resolve(operation, planned), planned, {});
    created(id);
    return read(operation, id, planned);
  },

  read,

  async update(operation, id, planned, prior) {
    return read(operation, await patch(operation, id, planned, prior), planned);
  },

  // A policy can't be deleted.
  async delete() {},
};

/** Patches the policy and gives the id that it has afterwards. */
async function patch(operation: Operation, id: string, planned: Values, prior: Values): Promise<string> {
  const policy = await operation.graph.get(`${policies}/${id}`, { $expand: "*" });
  const body = expand(policy, planned, (...path) => differsAt(path, planned, prior));
  await operation.graph.request({ method: "PATCH", path: `${policies}/${id}`, body });
  return resolve(operation, planned);
}

/** What isn't decided before the first write has no value, and so no change from the value that there wasn't. */
function differsAt(path: string[], planned: Values, prior: Values): boolean {
  const [name = "", ...rest] = path;
  let field: Field = fields[name]!;
  for (const step of rest) field = (field as { fields: Record<string, Field> }).fields[step]!;
  const valueIn = (values: Values) =>
    path.slice(0, -1).reduce<Values>((block, step) => asBlock(block[step]) ?? {}, values)[path.at(-1)!];
  return differs(field, valueIn(planned), valueIn(prior));
}

/** The policy's id of today, which only its assignment tells. */
async function resolve(operation: Operation, planned: Values): Promise<string> {
  const { groupId, roleId } = planned;
  const filter = `scopeType eq 'Group' and scopeId eq '${String(groupId)}' and roleDefinitionId eq '${String(roleId)}'`;
  let id: string | undefined;
  await operation.wait("policy assignment to become available", fiveTimes, async () => {
    const found = await operation.graph.list(assignments, { $filter: filter });
    if (found.length > 1) {
      throw new StandinError(`got the wrong number of policy assignments: expected 1, got ${found.length}`);
    }
    if (found[0]) id = policyOf(String(found[0].id));
    return found[0] !== undefined;
  });
  return id!;
}

/** A policy that isn't found is an error, not a policy that is gone. */
async function read(operation: Operation, id: string, state: Values): Promise<Found> {
  const policy = await operation.graph.get(`${policies}/${id}`, { $expand: "*" });
  const filter = `scopeType eq 'Group' and scopeId eq '${groupOf(id)}' and policyId eq '${id}'`;
  const found = await operation.graph.list(assignments, { $filter: filter });
  if (found.length !== 1) throw new StandinError(`retrieving ${id}: expected 1 assignment, got ${found.length}`);
  return { id, state: normalise(fields, flatten(policy, found[0]?.roleDefinitionId, state)) };
}
