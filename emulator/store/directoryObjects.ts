import { type Collection } from "./Collection";
import { type Entity } from "./Entity";
import { type Tenant } from "./Tenant";

/** A kind of directory object: where a tenant keeps it, and how Graph names its type. */
export interface DirectoryKind {
  readonly collection: string;
  readonly type: string;
}

export const directoryKinds: readonly DirectoryKind[] = [
  { collection: "users", type: "#microsoft.graph.user" },
  { collection: "groups", type: "#microsoft.graph.group" },
  { collection: "servicePrincipals", type: "#microsoft.graph.servicePrincipal" },
  { collection: "applications", type: "#microsoft.graph.application" },
];

/** The directory object of this id as writes see it, with its `@odata.type`. */
export function findDirectoryObject(tenant: Tenant, id: string): Entity | undefined {
  return find(tenant, (objects) => objects.get(id));
}

/** The directory object of this id as a GET sees it, with its `@odata.type`. */
export function visibleDirectoryObject(tenant: Tenant, id: string): Entity | undefined {
  return find(tenant, (objects) => objects.visible(id));
}

function find(tenant: Tenant, pick: (objects: Collection) => Entity | undefined): Entity | undefined {
  for (const { collection, type } of directoryKinds) {
    const object = pick(tenant.objects(collection));
    if (object) return { "@odata.type": type, ...object };
  }
  return undefined;
}
