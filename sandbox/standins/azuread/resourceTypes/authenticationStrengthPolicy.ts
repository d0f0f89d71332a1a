import { expand, expandNamed } from "../../../../azureadShapes/authenticationStrengthPolicy/expand";
import { flatten } from "../../../../azureadShapes/authenticationStrengthPolicy/flatten";
import { GraphError } from "../client/GraphError";
import { StandinError } from "../StandinError";
import { asList } from "../../../../azureadShapes/schema/Field";
import { differs } from "../../../../azureadShapes/schema/compare";
import { fields } from "../../../../azureadShapes/authenticationStrengthPolicy/fields";
import { Collection } from "./Collection";
import { type Found, type ResourceType, type Operation } from "./ResourceType";
import { mustExist } from "./mustExist";

const strengths = new Collection("v1.0", "/policies/authenticationStrengthPolicies", "authentication strength policy");

/**
 * `azuread.AuthenticationStrengthPolicy`, Graph's authenticationStrengthPolicy: name and description are patched, the
 * combinations go through an action of their own.
 */
export const authenticationStrengthPolicy: ResourceType = {
  token: "azuread:index/authenticationStrengthPolicy:AuthenticationStrengthPolicy",
  fields,
  rules: [],
  objectId: (id) => strengths.objectId(id),

  async create(operation, planned) {
    const { id } = await strengths.post(operation, expand(planned));
    await strengths.waitUntilReadable(operation, id);
    return mustExist(id, await read(operation, id));
  },

  read,

  async update(operation, id, planned, prior) {
    await operation.graph.request({ method: "PATCH", path: strengths.one(id), body: expandNamed(planned) });
    if (differs(fields.allowedCombinations, planned.allowedCombinations, prior.allowedCombinations)) {
      await operation.graph.request({
        method: "POST",
        path: `${strengths.one(id)}/updateAllowedCombinations`,
        body: { allowedCombinations: asList(planned.allowedCombinations) },
      });
    }
    return mustExist(id, await read(operation, id));
  },

  async delete(operation, id) {
    await operation.graph.request({ method: "DELETE", path: strengths.one(id) });
    await strengths.waitUntilGone(operation, id);
  },
};

async function read(operation: Operation, id: string): Promise<Found | undefined> {
  const body = await strengths.find(operation, id).catch((error: unknown) => {
    // The official plugin says no more than this of any other failure; what Graph answered is added here.
    if (error instanceof GraphError) throw new StandinError(`Result is nil: bad API response (${error.message})`);
    throw error;
  });
  return body && { id, state: flatten(body) };
}
