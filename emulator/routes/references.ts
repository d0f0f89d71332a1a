import { objectBody } from "../body";
import { listAnswer } from "../collection";
import { badRequest, notFound } from "../problems";
import { type Route, type RouteContext } from "../route";
import { visibleDirectoryObject } from "../store/directoryObjects";
import { type Entity } from "../store/Entity";
import { anyOf } from "./anyOf";
import { listOptions } from "./queryOptions";
import { referencedObject } from "./validation/referencedObject";

/** Links from objects of one collection to directory objects, such as the owners of groups. */
export interface Reference {
  /** The collection, in the path and in the tenant: `groups`. */
  collection: string;
  /** The segment below an object: `owners`. */
  segment: string;
  /** The name of the tenant's relation that holds the links. */
  relation: string;
  /** Permissions of which any one lets a caller read the links. */
  readers: string[];
  /** Permissions of which any one lets a caller change the links. */
  writers: string[];
  /** Refuses a change of an object's links that the service would refuse. */
  checkSource?(ctx: RouteContext, source: Entity): void;
  /** Refuses a link that the service would refuse. */
  checkTarget?(source: Entity, target: Entity): void;
}

/** The routes of a kind of link: list, add by `$ref`, remove by `$ref`. */
export function references(reference: Reference): Route[] {
  const { collection, segment } = reference;
  const path = `/${collection}/{id}/${segment}`;
  const versions = ["v1.0", "beta"] as const;
  return [
    {
      method: "GET",
      path,
      versions,
      permissions: anyOf(...reference.readers),
      query: listOptions,
      handle: (ctx) => {
        if (!ctx.tenant.objects(collection).visible(ctx.params.id!)) throw notFound(ctx.params.id!);
        const ids = ctx.tenant.relation(reference.relation).visibleTargets(ctx.params.id!);
        // A link to an object that was deleted stays out of sight, and is back when the object is restored.
        const objects = ids.flatMap<Entity>((id) => visibleDirectoryObject(ctx.tenant, id) ?? []);
        return listAnswer(ctx, objects, { context: "directoryObjects" });
      },
    },
    {
      method: "POST",
      path: `${path}/$ref`,
      versions,
      permissions: anyOf(...reference.writers),
      handle: (ctx) => {
        const source = changedSource(ctx, reference);
        const target = referencedObject(objectBody(ctx)["@odata.id"], ctx.tenant);
        reference.checkTarget?.(source, target);
        if (!ctx.tenant.relation(reference.relation).add(ctx.params.id!, target.id)) {
          throw badRequest(
            `One or more added object references already exist for the following modified properties: '${segment}'.`,
          );
        }
        return { status: 204 };
      },
    },
    {
      method: "DELETE",
      path: `${path}/{targetId}/$ref`,
      versions,
      permissions: anyOf(...reference.writers),
      handle: (ctx) => {
        changedSource(ctx, reference);
        const removed = ctx.tenant.relation(reference.relation).remove(ctx.params.id!, ctx.params.targetId!);
        if (!removed) throw notFound(ctx.params.targetId!);
        return { status: 204 };
      },
    },
  ];
}

function changedSource(ctx: RouteContext, { collection, checkSource }: Reference): Entity {
  const source = ctx.tenant.objects(collection).get(ctx.params.id!);
  if (!source) throw notFound(ctx.params.id!);
  checkSource?.(ctx, source);
  return source;
}
