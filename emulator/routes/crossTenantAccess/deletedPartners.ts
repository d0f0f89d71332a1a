import { entityAnswer, listAnswer } from "../../collection";
import { conflict, notFound } from "../../problems";
import { type Route, type RouteContext } from "../../route";
import { type Collection } from "../../store/Collection";
import { crossTenantAccessPartners, identitySynchronization } from "../../store/crossTenantAccess";
import { type Entity } from "../../store/Entity";
import { type Tenant } from "../../store/Tenant";
import { listOptions } from "../queryOptions";
import { partnerAnswer } from "./partnerAnswer";

/** Deleted entries, which can be brought back for 30 days; only beta shows them. */
export const deletedPartners: readonly Route[] = [
  ...deleted("crossTenantPartners", crossTenantAccessPartners, partnerAnswer),
  ...deleted("crossTenantSyncPolicyPartners", identitySynchronization, (_ctx, object) => object),
];

function deleted(
  segment: string,
  collection: (tenant: Tenant) => Collection,
  answer: (ctx: RouteContext, object: Entity) => Entity,
): Route[] {
  const path = `/policies/deletedItems/${segment}`;
  const reading = { versions: ["beta"], permissions: [["Policy.Read.All"]] } as const;
  const writing = { versions: ["beta"], permissions: [["Policy.ReadWrite.CrossTenantAccess"]] } as const;
  const shown = (ctx: RouteContext, { object, deletedAt }: { object: Entity; deletedAt: Date }) => ({
    ...answer(ctx, object),
    id: object["tenantId"],
    deletedDateTime: deletedAt.toISOString(),
  });
  const find = (ctx: RouteContext) => {
    const found = collection(ctx.tenant).getDeleted(ctx.params.tenantId!);
    if (!found) throw notFound(ctx.params.tenantId!);
    return found;
  };
  return [
    {
      ...reading,
      method: "GET",
      path,
      query: listOptions,
      handle: (ctx) => {
        const items = collection(ctx.tenant).deleted();
        return listAnswer(
          ctx,
          items.map((item) => shown(ctx, item)),
        );
      },
    },
    {
      ...reading,
      method: "GET",
      path: `${path}/{tenantId}`,
      query: ["$select"],
      handle: (ctx) => entityAnswer(ctx, shown(ctx, find(ctx))),
    },
    {
      ...writing,
      method: "DELETE",
      path: `${path}/{tenantId}`,
      handle: (ctx) => {
        find(ctx);
        collection(ctx.tenant).purge(ctx.params.tenantId!);
        return { status: 204 };
      },
    },
    {
      ...writing,
      method: "POST",
      path: `${path}/{tenantId}/restore`,
      handle: (ctx) => {
        const { tenantId } = find(ctx).object;
        if (collection(ctx.tenant).get(String(tenantId))) {
          throw conflict(`There is an entry for ${tenantId} already.`, "Request_MultipleObjectsWithSameKeyValue");
        }
        return entityAnswer(ctx, answer(ctx, collection(ctx.tenant).restore(String(tenantId))!));
      },
    },
  ];
}
