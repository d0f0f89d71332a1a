import { randomUUID } from "node:crypto";
import { expandChanged, expandNew } from "../../../../../azureadShapes/group/expand";
import { flatten } from "../../../../../azureadShapes/group/flatten";
import { type Values, asList } from "../../../../../azureadShapes/schema/Field";
import { differs } from "../../../../../azureadShapes/schema/compare";
import { normalise } from "../../../../../azureadShapes/schema/normalise";
import { GraphError } from "../../client/GraphError";
import { fiveTimes } from "../../client/Waits";
import { StandinError } from "../../StandinError";
import { type Found, type ResourceType, type Operation } from "../ResourceType";
import { mustExist } from "../mustExist";
import {
  addLink,
  address,
  administrativeUnitIds,
  groups,
  linkedIds,
  orderOwners,
  requireFreeName,
  setLinks,
} from "./links";
import { fields, rules } from "../../../../../azureadShapes/group/fields";

const ownersAtOnce = 20;

/** `azuread.Group`, Graph's group, by the beta endpoint as the official plugin does. Security groups only. */
export const group: ResourceType = {
  token: "azuread:index/group:Group",
  fields,
  rules,
  objectId: (id) => groups.objectId(id),

  async create(operation, planned, created) {
    if (planned.preventDuplicateNames) await requireFreeName(operation, String(planned.displayName));
    const owners = await orderOwners(operation, ids(planned.owners));
    const first = owners.length > 0 ? owners.slice(0, ownersAtOnce) : [operation.callerId];
    const id = await post(operation, planned, first);
    created(id);
    await proveReplicated(operation, id, String(planned.displayName));
    for (const owner of owners.slice(ownersAtOnce)) await addLink(operation, id, "owners", owner);
    for (const member of ids(planned.members)) await addLink(operation, id, "members", member);
    return mustExist(id, await read(operation, id, planned));
  },

  read,

  async update(operation, id, planned, prior) {
    if (planned.preventDuplicateNames) await requireFreeName(operation, String(planned.displayName), id);
    await operation.graph.request({ method: "PATCH", path: groups.one(id), body: expandChanged(planned, prior) });
    for (const link of ["members", "owners"] as const) {
      const changed = differs(fields[link]!, planned[link], prior[link]);
      if (changed) await setLinks(operation, id, link, ids(planned[link]));
    }
    return mustExist(id, await read(operation, id, planned));
  },

  async delete(operation, id) {
    if (!(await groups.find(operation, id))) throw new StandinError(`Retrieving ${id}: Group was not found`);
    await operation.graph.request({ method: "DELETE", path: groups.one(id) });
    await groups.waitUntilGone(operation, id);
  },
};

const ids = (value: unknown): string[] => asList(value).map(String);

/** Owners and members that were just made may not be known to Graph yet, which it says with these words. */
const notYetThere =
  /One or more property values specified are invalid|does not exist or one of its queried reference-property objects are not present/;
const callerTwice = /Request contains a property with duplicate values/;

async function post(operation: Operation, planned: Values, owners: string[]): Promise<string> {
  const attempt = async (owners: string[]): Promise<string> => {
    const created = await operation.graph.request({
      method: "POST",
      path: groups.path,
      body: expandNew(
        planned,
        owners.map((owner) => address(operation, owner)),
      ),
      retryOn: (error) => error.status === 404 || (error.status === 400 && notYetThere.test(error.message)),
    });
    if (typeof created.id === "string" && created.id !== "") return groups.pulumiId(created.id);
    throw new StandinError("bad API response: unable to obtain the object id of the new group");
  };
  return attempt(owners).catch((error: unknown) => {
    const others = owners.filter((owner) => owner !== operation.callerId);
    const hopeless = !(error instanceof GraphError && error.status === 400 && callerTwice.test(error.message));
    if (hopeless || others.length === owners.length) throw error;
    return attempt(others);
  });
}

/** Renames the group to something else and back: only a group that has been replicated can be patched. */
async function proveReplicated(operation: Operation, id: string, displayName: string): Promise<void> {
  for (const name of [`TERRAFORM_UPDATE_${randomUUID()}`, displayName]) {
    await operation.graph.request({
      method: "PATCH",
      path: groups.one(id),
      body: { "@odata.type": "#microsoft.graph.group", displayName: name },
      retryOn: (error) => error.status === 404,
    });
  }
  await operation.wait(`update of \`displayName\` for ${id}`, fiveTimes, async () => {
    return (await groups.find(operation, id))?.displayName === displayName;
  });
}

async function read(operation: Operation, id: string, state: Values): Promise<Found | undefined> {
  const body = await groups.find(operation, id);
  if (!body) return undefined;
  const owners = await linkedIds(operation, id, "owners");
  const members = await linkedIds(operation, id, "members");
  const units = await administrativeUnitIds(operation, id);
  const preventDuplicateNames = state.preventDuplicateNames === true;
  const found = { ...flatten(body), owners, members, administrativeUnitIds: units, preventDuplicateNames };
  return { id, state: normalise(fields, found) };
}
