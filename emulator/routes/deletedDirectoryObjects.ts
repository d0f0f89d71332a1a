import { entityAnswer, listAnswer } from "../collection";
import { notFound } from "../problems";
import { type Route, type RouteContext } from "../route";
import { directoryKinds } from "../store/directoryObjects";
import { type Entity } from "../store/Entity";
import { anyOf } from "./anyOf";
import { entityOptions, listOptions } from "./queryOptions";

const path = "/directory/deletedItems";
const common = { versions: ["v1.0", "beta"] } as const;
const writers = ["Directory.ReadWrite.All", "Group.ReadWrite.All", "Application.ReadWrite.All", "User.ReadWrite.All"];
const readers = ["Directory.Read.All", "Group.Read.All", "Application.Read.All", "User.Read.All", ...writers];
const reading = { ...common, permissions: anyOf(...readers) };
const writing = { ...common, permissions: anyOf(...writers) };

/** Deleted users, groups and applications (https://learn.microsoft.com/graph/api/resources/directory). */
export const deletedDirectoryObjects: readonly Route[] = [
  ...directoryKinds.map(({ collection, type }): Route => ({
    ...reading,
    method: "GET",
    path: `${path}/${type.slice(1)}`,
    query: listOptions,
    handle: (ctx) => listAnswer(ctx, ctx.tenant.objects(collection).deleted().map(deletedAnswer)),
  })),
  {
    ...reading,
    method: "GET",
    path: `${path}/{id}`,
    query: entityOptions,
    handle: (ctx) => {
      const { collection, type } = kindOf(ctx);
      const deleted = ctx.tenant.objects(collection).getDeleted(ctx.params.id!)!;
      return entityAnswer(ctx, { "@odata.type": type, ...deletedAnswer(deleted) });
    },
  },
  {
    ...writing,
    method: "POST",
    path: `${path}/{id}/restore`,
    handle: (ctx) => {
      const { collection, type } = kindOf(ctx);
      const restored = ctx.tenant.objects(collection).restore(ctx.params.id!)!;
      return entityAnswer(ctx, { "@odata.type": type, ...restored });
    },
  },
  {
    ...writing,
    method: "DELETE",
    path: `${path}/{id}`,
    handle: (ctx) => {
      ctx.tenant.objects(kindOf(ctx).collection).purge(ctx.params.id!);
      return { status: 204 };
    },
  },
];

function kindOf(ctx: RouteContext) {
  const kind = directoryKinds.find(({ collection }) => ctx.tenant.objects(collection).getDeleted(ctx.params.id!));
  if (!kind) throw notFound(ctx.params.id!);
  return kind;
}

function deletedAnswer({ object, deletedAt }: { object: Entity; deletedAt: Date }): Entity {
  return { ...object, deletedDateTime: deletedAt.toISOString() };
}
