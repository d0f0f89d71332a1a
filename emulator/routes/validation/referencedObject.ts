import { badRequest, notFound } from "../../problems";
import { type Entity } from "../../store/Entity";
import { findDirectoryObject } from "../../store/directoryObjects";
import { type Tenant } from "../../store/Tenant";

const address = /\/(?:v1\.0|beta)\/(?:directoryObjects|users|groups|servicePrincipals)(?:\/|\(')([^/')]+)(?:'\))?$/;

/** The directory object that an `@odata.id` or `@odata.bind` address leads to. */
export function referencedObject(url: unknown, tenant: Tenant): Entity & { id: string } {
  const id = typeof url === "string" ? address.exec(url)?.[1] : undefined;
  if (id === undefined) throw badRequest(`Invalid URL format specified in @odata.id: ${JSON.stringify(url)}.`);
  const object = findDirectoryObject(tenant, id);
  if (!object) throw notFound(id);
  return { ...object, id: String(object.id) };
}

/** The objects that a list of addresses leads to, as in `owners@odata.bind`; no object may come twice. */
export function referencedObjects(urls: unknown, tenant: Tenant): (Entity & { id: string })[] {
  if (urls === undefined) return [];
  if (!Array.isArray(urls)) throw badRequest("A reference to several objects must be a list of URLs.");
  const objects = urls.map((url) => referencedObject(url, tenant));
  if (new Set(objects.map(({ id }) => id)).size < objects.length) {
    throw badRequest("Request contains a property with duplicate values.");
  }
  return objects;
}
