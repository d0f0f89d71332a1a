import { randomUUID } from "node:crypto";
import { z } from "zod";
import { entityAnswer, listAnswer } from "../collection";
import { badRequest, conflict, notFound } from "../problems";
import { type Route, type RouteContext } from "../route";
import { type Entity } from "../store/Entity";
import { anyOf } from "./anyOf";
import { entityOptions, listOptions } from "./queryOptions";
import { checkDomainLists } from "./validation/checkDomainLists";
import { parseBody } from "./validation/parseBody";

const path = "/policies/b2bManagementPolicies";
const versions = ["beta"] as const;
const writers = anyOf("Policy.ReadWrite.B2BManagementPolicy");
const readers = [...anyOf("Policy.Read.B2BManagementPolicy"), ...writers];

const schema = z.strictObject({
  displayName: z.string().min(1),
  description: z.string().nullable().optional(),
  isOrganizationDefault: z.boolean().optional(),
  definition: z.array(z.string()).length(1, "has to have exactly one element"),
});

/**
 * Which domains guests may be invited from; beta only, and none in a new tenant
 * (https://learn.microsoft.com/graph/api/resources/stspolicy).
 */
export const b2bManagementPolicies: readonly Route[] = [
  {
    versions,
    method: "GET",
    path,
    permissions: readers,
    query: listOptions,
    handle: (ctx) => listAnswer(ctx, stored(ctx).visibleAll()),
  },
  { versions, method: "POST", path, permissions: writers, handle: (ctx) => entityAnswer(ctx, create(ctx), 201) },
  {
    versions,
    method: "GET",
    path: `${path}/{id}`,
    permissions: readers,
    query: entityOptions,
    handle: (ctx) => {
      const policy = stored(ctx).visible(ctx.params.id!);
      if (!policy) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, policy);
    },
  },
  {
    versions,
    method: "PATCH",
    path: `${path}/{id}`,
    permissions: writers,
    handle: (ctx) => {
      const current = stored(ctx).get(ctx.params.id!);
      if (!current) throw notFound(ctx.params.id!);
      const change = parseBody(ctx, schema.partial());
      if (change.definition) checkDomainLists(change.definition[0]!);
      stored(ctx).put(ctx.params.id!, { ...current, ...change });
      return { status: 204 };
    },
  },
  {
    versions,
    method: "DELETE",
    path: `${path}/{id}`,
    permissions: writers,
    handle: (ctx) => {
      if (!stored(ctx).delete(ctx.params.id!)) throw notFound(ctx.params.id!);
      return { status: 204 };
    },
  },
];

function create(ctx: RouteContext): Entity {
  const body = parseBody(ctx, schema);
  checkDomainLists(body.definition[0]!);
  // One that is not the organisation's default would apply to nobody.
  if (body.isOrganizationDefault !== true)
    throw badRequest("A B2BManagementPolicy has to be the organization default.");
  if (stored(ctx).all().length > 0) throw conflict("A policy of the type B2BManagementPolicy exists already.");
  const id = randomUUID();
  return stored(ctx).put(id, { id, deletedDateTime: null, description: null, ...body });
}

const stored = (ctx: RouteContext) => ctx.tenant.objects("b2bManagementPolicies");
