import { z } from "zod";
import { entityAnswer } from "../../collection";
import { notFound } from "../../problems";
import { type Route, type RouteContext } from "../../route";
import { crossTenantAccessPartners, identitySynchronization } from "../../store/crossTenantAccess";
import { type Entity } from "../../store/Entity";
import { graphObject } from "../validation/graphSchema";
import { parseBody } from "../validation/parseBody";
import { policyPath, reading, writing } from "./common";

const path = `${policyPath}/partners/{tenantId}/identitySynchronization`;

const inbound = graphObject({ isSyncAllowed: z.boolean().nullable() }).nullish();
const shape = { tenantId: z.string().optional(), displayName: z.string().nullish(), userSyncInbound: inbound };
const schema = {
  "v1.0": z.strictObject(shape),
  beta: z.strictObject({
    ...shape,
    groupSyncInbound: inbound,
    roleEnabledGroupSyncInbound: inbound,
    externalCloudAuthorizedApplicationId: z.guid().nullish(),
  }),
};

/** Whether a partner's users may be synchronised into the tenant: made by PUT, and only for a partner with an entry. */
export const identitySynchronizations: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path,
    query: ["$select"],
    handle: (ctx) => {
      const found = identitySynchronization(ctx.tenant).visible(ctx.params.tenantId!);
      if (!found) throw notFound("identitySynchronization");
      return entityAnswer(ctx, found);
    },
  },
  {
    ...writing,
    method: "PUT",
    path,
    handle: (ctx) => {
      const partner = crossTenantAccessPartners(ctx.tenant).get(ctx.params.tenantId!);
      if (!partner) throw notFound(ctx.params.tenantId!);
      put(ctx, { displayName: null, userSyncInbound: null, tenantId: partner["tenantId"] });
      return { status: 204 };
    },
  },
  {
    ...writing,
    method: "PATCH",
    path,
    handle: (ctx) => {
      const current = identitySynchronization(ctx.tenant).get(ctx.params.tenantId!);
      if (!current) throw notFound("identitySynchronization");
      put(ctx, current);
      return { status: 204 };
    },
  },
  {
    ...writing,
    method: "DELETE",
    path,
    handle: (ctx) => {
      if (!identitySynchronization(ctx.tenant).softDelete(ctx.params.tenantId!)) {
        throw notFound("identitySynchronization");
      }
      return { status: 204 };
    },
  },
];

function put(ctx: RouteContext, before: Entity): void {
  const { tenantId: _key, ...sent } = parseBody(ctx, schema[ctx.version]);
  identitySynchronization(ctx.tenant).put(ctx.params.tenantId!, { ...before, ...sent });
}
