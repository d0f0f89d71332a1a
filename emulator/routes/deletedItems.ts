import { entityAnswer, listAnswer } from "../collection";
import { type GraphProblem } from "../problems";
import { type Route, type RouteContext } from "../route";
import { type Entity } from "../store/Entity";
import { entityOptions, listOptions } from "./queryOptions";

/** A kind of conditional access object that is kept for 30 days after its deletion. */
export interface DeletedKind {
  /** The segment below `/identity/conditionalAccess/deletedItems`. */
  segment: string;
  /** Where the tenant stores the objects. */
  collection: string;
  answer(ctx: RouteContext, object: Entity): Entity;
  missing(id: string): GraphProblem;
  /** Refuses a restore that the service would refuse. */
  checkRestore(ctx: RouteContext, object: Entity): void;
}

/** The routes of `/identity/conditionalAccess/deletedItems/…`: list, read, restore and delete for good. */
export function deletedItems(kind: DeletedKind): Route[] {
  const path = `/identity/conditionalAccess/deletedItems/${kind.segment}`;
  const common = { versions: ["v1.0", "beta"], throttle: "conditionalAccess" } as const;
  const reading = { ...common, permissions: [["Policy.Read.All"]] };
  const writing = { ...common, permissions: [["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"]] };

  const stored = (ctx: RouteContext) => ctx.tenant.objects(kind.collection);
  const find = (ctx: RouteContext) => {
    const found = stored(ctx).getDeleted(ctx.params.id!);
    if (!found) throw kind.missing(ctx.params.id!);
    return found;
  };
  const shown = (ctx: RouteContext, { object, deletedAt }: { object: Entity; deletedAt: Date }) =>
    kind.answer(ctx, { ...object, deletedDateTime: deletedAt.toISOString() });

  return [
    {
      ...reading,
      method: "GET",
      path,
      query: listOptions,
      handle: (ctx) => {
        const items = stored(ctx).deleted();
        return listAnswer(
          ctx,
          items.map((item) => shown(ctx, item)),
        );
      },
    },
    {
      ...reading,
      method: "GET",
      path: `${path}/{id}`,
      query: entityOptions,
      handle: (ctx) => entityAnswer(ctx, shown(ctx, find(ctx))),
    },
    {
      ...writing,
      method: "DELETE",
      path: `${path}/{id}`,
      handle: (ctx) => {
        find(ctx);
        stored(ctx).purge(ctx.params.id!);
        return { status: 204 };
      },
    },
    {
      ...writing,
      method: "POST",
      path: `${path}/{id}/restore`,
      handle: (ctx) => {
        kind.checkRestore(ctx, find(ctx).object);
        return entityAnswer(ctx, kind.answer(ctx, stored(ctx).restore(ctx.params.id!)!));
      },
    },
  ];
}
