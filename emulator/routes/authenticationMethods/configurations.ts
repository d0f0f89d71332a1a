import { objectBody } from "../../body";
import { entityAnswer, listAnswer } from "../../collection";
import { badRequest, notFound } from "../../problems";
import { type Route, type RouteContext } from "../../route";
import { AuthenticationMethodConfigurations } from "../../store/authenticationMethods";
import { type Entity } from "../../store/Entity";
import { listOptions } from "../queryOptions";
import { checkLifetimes } from "../validation/authenticationMethods/checkLifetimes";
import { methodSchemas } from "../validation/authenticationMethods/methodSchemas";
import { parseBody } from "../validation/parseBody";
import { policyPath, reading, writing } from "./common";

const collection = `${policyPath}/authenticationMethodConfigurations`;
const path = `${collection}/{id}`;

/** How one method is set: who may use it, and what is particular to it. None is ever missing. */
export const authenticationMethodConfigurations: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path: collection,
    versions: ["v1.0"],
    query: listOptions,
    handle: (ctx) => listAnswer(ctx, stored(ctx).visibleAll()),
  },
  {
    ...reading,
    method: "GET",
    path,
    query: ["$select"],
    handle: (ctx) => entityAnswer(ctx, stored(ctx).visible(ctx.params.id!) ?? missing(ctx)),
  },
  {
    ...writing,
    method: "PATCH",
    path,
    handle: (ctx) => {
      update(ctx);
      return { status: 204 };
    },
  },
  {
    ...writing,
    method: "DELETE",
    path,
    versions: ["v1.0"],
    handle: (ctx) => {
      if (!stored(ctx).get(ctx.params.id!)) missing(ctx);
      stored(ctx).reset(ctx.params.id!);
      return { status: 204 };
    },
  },
];

function update(ctx: RouteContext): void {
  const current: Entity = stored(ctx).get(ctx.params.id!) ?? missing(ctx);
  const type = String(current["@odata.type"]);
  const sent = objectBody(ctx)["@odata.type"];
  if (sent !== type) {
    throw badRequest(`The @odata.type of ${String(current.id)} is '${type}', and an update has to carry it.`);
  }
  const change = parseBody(ctx, methodSchemas[type]!);
  if (change.id !== undefined && change.id !== current.id) {
    throw badRequest("Property 'id' is read-only and cannot be set.");
  }
  const configuration = { ...current, ...change };
  checkLifetimes(configuration);
  stored(ctx).put(configuration);
}

const stored = (ctx: RouteContext) => new AuthenticationMethodConfigurations(ctx.tenant);

function missing(ctx: RouteContext): never {
  throw notFound(ctx.params.id!);
}
