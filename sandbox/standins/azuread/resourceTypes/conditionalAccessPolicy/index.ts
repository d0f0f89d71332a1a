import { expand } from "../../../../../azureadShapes/conditionalAccessPolicy/expand";
import { flatten } from "../../../../../azureadShapes/conditionalAccessPolicy/flatten";
import { fiveTimes } from "../../client/Waits";
import { StandinError } from "../../StandinError";
import { normalise } from "../../../../../azureadShapes/schema/normalise";
import { withZeros } from "../../../../../azureadShapes/schema/withZeros";
import { Collection } from "../Collection";
import { type Found, type ResourceType, type Operation } from "../ResourceType";
import { mustExist } from "../mustExist";
import { fields, rules } from "../../../../../azureadShapes/conditionalAccessPolicy/fields";

const policies = new Collection("v1.0", "/identity/conditionalAccess/policies", "conditional access policy");

/** `azuread.ConditionalAccessPolicy`, Graph's conditionalAccessPolicy: every write sends the whole policy. */
export const conditionalAccessPolicy: ResourceType = {
  token: "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy",
  fields,
  rules,
  objectId: (id) => policies.objectId(id),

  async create(operation, planned) {
    const { id } = await policies.post(operation, expand(planned));
    await policies.waitUntilReadable(operation, id);
    return mustExist(id, await read(operation, id));
  },

  read,

  // The state after an update is what was asked for: the official plugin doesn't read it back.
  async update(operation, id, planned) {
    await operation.graph.request({ method: "PATCH", path: policies.one(id), body: expand(planned) });
    await operation.wait(`update of ${id}`, fiveTimes, async () => {
      const body = await policies.find(operation, id);
      if (!body) throw new StandinError(`${id} was not found after it had been updated`);
      return body.displayName === planned.displayName && body.state === planned.state;
    });
    return { id, state: withZeros(fields, planned) };
  },

  async delete(operation, id) {
    if (!(await policies.find(operation, id))) return;
    await operation.graph.request({ method: "DELETE", path: policies.one(id) });
    await policies.waitUntilGone(operation, id);
  },
};

async function read(operation: Operation, id: string): Promise<Found | undefined> {
  const body = await policies.find(operation, id);
  return body && { id, state: normalise(fields, flatten(body)) };
}
