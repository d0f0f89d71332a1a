import { flatten } from "../../azureadShapes/group/flatten";
import { asList, type Values } from "../../azureadShapes/values";
import { type GraphObject, type ListedObjects } from "./ListedObjects";

const version = "beta";

/** Finds a group with its owners, its members and the administrative units that it is in. */
export async function findGroup(objects: ListedObjects, id: string, recorded: Values): Promise<Values | undefined> {
  const path = `/groups/${id.slice(id.lastIndexOf("/") + 1)}`;
  const links = ["owners", "members", "memberOf"].map((link) => linked(objects, `${path}/${link}`));
  const [body, owners, members, containers] = await Promise.all([objects.one(path, { version }), ...links]);
  if (!body) return undefined;
  const units = containers!.filter((each) => each["@odata.type"] === "#microsoft.graph.administrativeUnit");
  return {
    ...flatten(body),
    owners: owners!.map(idOf),
    members: members!.map(idOf),
    administrativeUnitIds: units.map(idOf),
    preventDuplicateNames: recorded.preventDuplicateNames === true,
  };
}

/** A batch gives the first page of a list; what has more pages is read by itself. */
async function linked(objects: ListedObjects, path: string): Promise<GraphObject[]> {
  const page = await objects.one(path, { version });
  if (page?.["@odata.nextLink"] !== undefined) return objects.list(path, version);
  return asList(page?.value) as GraphObject[];
}

const idOf = ({ id }: GraphObject): string => String(id);
