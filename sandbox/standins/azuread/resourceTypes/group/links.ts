import { asList, type Values } from "../../../../../azureadShapes/schema/Field";
import { StandinError } from "../../StandinError";
import { Collection } from "../Collection";
import { type Operation } from "../ResourceType";

export const groups = new Collection("beta", "/groups", "group");

type Link = "members" | "owners";

/** A directory object's address, as a reference to it is written. */
export const address = (operation: Operation, objectId: string): string =>
  `${operation.graph.base}/beta/directoryObjects/${objectId}`;

export async function linkedIds(operation: Operation, id: string, link: Link | "memberOf"): Promise<string[]> {
  return (await linked(operation, id, link)).map((member) => String(member.id));
}

export async function administrativeUnitIds(operation: Operation, id: string): Promise<string[]> {
  const units = await linked(operation, id, "memberOf");
  return units
    .filter((unit) => unit["@odata.type"] === "#microsoft.graph.administrativeUnit")
    .map((unit) => String(unit.id));
}

const linked = (operation: Operation, id: string, link: Link | "memberOf"): Promise<Values[]> =>
  operation.graph.list(`${groups.one(id)}/${link}`);

export async function addLink(operation: Operation, id: string, link: Link, objectId: string): Promise<void> {
  const body = { "@odata.id": address(operation, objectId) };
  await operation.graph.request({ method: "POST", path: `${groups.one(id)}/${link}/$ref`, body });
}

async function removeLink(operation: Operation, id: string, link: Link, objectId: string): Promise<void> {
  await operation.graph.request({ method: "DELETE", path: `${groups.one(id)}/${link}/${objectId}/$ref` });
}

/** Makes the members or the owners the wanted ones. Owners are added first: a group must never be without one. */
export async function setLinks(operation: Operation, id: string, link: Link, wanted: string[]): Promise<void> {
  const held = await linkedIds(operation, id, link);
  const add = async () => {
    for (const objectId of without(wanted, held)) await addLink(operation, id, link, objectId);
  };
  const remove = async () => {
    for (const objectId of without(held, wanted)) await removeLink(operation, id, link, objectId);
  };
  for (const step of link === "owners" ? [add, remove] : [remove, add]) await step();
}

const without = (ids: string[], others: string[]): string[] => ids.filter((id) => !others.includes(id));

/**
 * The declared owners in the order in which the official plugin names them: the caller, users, service principals.
 * It looks each of the others up once for every type that it looks for.
 */
export async function orderOwners(operation: Operation, declared: string[]): Promise<string[]> {
  const isCaller = (owner: string): boolean => owner.toLowerCase() === operation.callerId.toLowerCase();
  const ordered = declared.filter(isCaller);
  for (const type of ["user", "servicePrincipal", "group"]) {
    for (const owner of declared.filter((owner) => !isCaller(owner))) {
      const object = await operation.graph.get(`/v1.0/directoryObjects/${owner}`);
      if (object["@odata.type"] === `#microsoft.graph.${type}`) ordered.push(owner);
    }
  }
  return ordered;
}

/** @throws StandinError when a group other than this one has the name already. */
export async function requireFreeName(operation: Operation, displayName: string, id?: string): Promise<void> {
  const filter = `displayName eq '${displayName.replace(/'/g, "''")}'`;
  const { value } = await operation.graph.get(groups.path, { $filter: filter });
  const taken = (asList(value) as Values[]).find(
    (group) => id === undefined || groups.pulumiId(String(group.id)) !== id,
  );
  if (!taken) return;
  throw new StandinError(
    `a group named "${displayName}" already exists with the object id "${String(taken.id)}": ` +
      "import it, or declare another displayName",
  );
}
