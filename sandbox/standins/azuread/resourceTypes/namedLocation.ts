import { expand } from "../../../../azureadShapes/namedLocation/expand";
import { flatten } from "../../../../azureadShapes/namedLocation/flatten";
import { GraphError } from "../client/GraphError";
import { fiveTimes } from "../client/Waits";
import { StandinError } from "../StandinError";
import { type Values, asBlock, asList } from "../../../../azureadShapes/schema/Field";
import { normalise } from "../../../../azureadShapes/schema/normalise";
import { fields, rules } from "../../../../azureadShapes/namedLocation/fields";
import { Collection } from "./Collection";
import { type Found, type ResourceType, type Operation } from "./ResourceType";
import { mustExist } from "./mustExist";

const locations = new Collection("v1.0", "/identity/conditionalAccess/namedLocations", "named location");

/** `azuread.NamedLocation`, Graph's countryNamedLocation and ipNamedLocation; one never becomes the other. */
export const namedLocation: ResourceType = {
  token: "azuread:index/namedLocation:NamedLocation",
  fields,
  rules,
  objectId: (id) => locations.objectId(id),

  async create(operation, planned, created) {
    const body: Values = { ...expand(planned), displayName: planned.displayName };
    const { id, body: answer } = await locations.post(operation, body);
    if (answer["@odata.type"] !== body["@odata.type"]) {
      const expected = planned.ip ? "an IPNamedLocation" : "a CountryNamedLocation";
      throw new StandinError(`Bad API response: returned model was not ${expected}`);
    }
    if (planned.country) created(id);
    await waitUntilAsPlanned(operation, id, planned, 15_000);
    return mustExist(id, await read(operation, id));
  },

  read,

  async update(operation, id, planned, prior) {
    const renamed = planned.displayName === prior.displayName ? {} : { displayName: planned.displayName };
    const body = { ...expand(planned), ...renamed };
    await operation.graph.request({ method: "PATCH", path: locations.one(id), body });
    await waitUntilAsPlanned(operation, id, planned);
    return mustExist(id, await read(operation, id));
  },

  async delete(operation, id, prior) {
    try {
      if (prior.ip) await distrust(operation, id, prior);
      await operation.graph.request({ method: "DELETE", path: locations.one(id) });
    } catch (error) {
      if (GraphError.isNotFound(error)) return;
      throw error;
    }
    await locations.waitUntilGone(operation, id);
  },
};

/** A trusted location can't be deleted; the official plugin asks for distrust first, whether it was trusted or not. */
async function distrust(operation: Operation, id: string, prior: Values): Promise<void> {
  const body = { ...expand(prior), isTrusted: false };
  await operation.graph.request({ method: "PATCH", path: locations.one(id), body });
  await operation.wait(`removal of trusted status on ${id}`, fiveTimes, async () => {
    return (await operation.graph.get(locations.one(id))).isTrusted !== true;
  });
}

/** Compares lists with their order. A location that isn't found ends the wait, unlike a conditional access policy. */
async function waitUntilAsPlanned(operation: Operation, id: string, planned: Values, delay?: number): Promise<void> {
  await operation.wait(`${delay ? "creation" : "update"} of ${id}`, { ...fiveTimes, delay }, async () => {
    const state = flatten(await operation.graph.get(locations.one(id)));
    return JSON.stringify(awaited(state)) === JSON.stringify(awaited(planned));
  });
}

function awaited(values: Values): unknown[] {
  const [ip, country] = [asBlock(values.ip), asBlock(values.country)];
  return ip
    ? [asList(ip.ipRanges), ip.trusted === true]
    : [asList(country?.countriesAndRegions), country?.includeUnknownCountriesAndRegions === true];
}

async function read(operation: Operation, id: string): Promise<Found | undefined> {
  const body = await locations.find(operation, id).catch((error: unknown) => {
    // The official plugin says no more than this of any other failure; what Graph answered is added here.
    if (error instanceof GraphError)
      throw new StandinError(`Bad API Response: returned model was nil (${error.message})`);
    throw error;
  });
  return body && { id, state: normalise(fields, flatten(body)) };
}
