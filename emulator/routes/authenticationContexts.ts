import { objectBody, refuseUnknown } from "../body";
import { entityAnswer, listAnswer } from "../collection";
import { badRequest, GraphProblem } from "../problems";
import { type Route, type RouteContext } from "../route";
import { type Entity } from "../store/Entity";
import { policiesUsing, policyNames } from "../store/policiesUsing";
import { entityOptions, listOptions } from "./queryOptions";
import { refuseImmutable } from "./validation/refuseImmutable";
import { sentProperties } from "./validation/sentProperties";

const collection = "authenticationContextClassReferences";
const path = "/identity/conditionalAccess/authenticationContextClassReferences";
const code = "BadRequest";

const writers = [["AuthenticationContext.ReadWrite.All"], ["Policy.ReadWrite.ConditionalAccess"]];
const readers = [
  ["AuthenticationContext.Read.All"],
  ["Policy.Read.ConditionalAccess"],
  ["Policy.Read.All"],
  ...writers,
];
const reading = { versions: ["v1.0", "beta"], permissions: readers } as const;
const writing = { versions: ["v1.0", "beta"], permissions: writers } as const;

/**
 * Authentication contexts, whose ids `c1` to `c99` are the caller's choice: an update of one that is not there makes it
 * (https://learn.microsoft.com/graph/api/resources/authenticationcontextclassreference).
 */
export const authenticationContexts: readonly Route[] = [
  { ...reading, method: "GET", path, query: listOptions, handle: (ctx) => listAnswer(ctx, contexts(ctx).visibleAll()) },
  { ...writing, method: "POST", path, handle: create },
  {
    ...reading,
    method: "GET",
    path: `${path}/{id}`,
    query: entityOptions,
    handle: (ctx) => entityAnswer(ctx, contexts(ctx).visible(ctx.params.id!) ?? missingContext(ctx.params.id!)),
  },
  {
    ...writing,
    method: "PATCH",
    path: `${path}/{id}`,
    handle: (ctx) => {
      const id = ctx.params.id!;
      write(ctx, id, contexts(ctx).get(id));
      return { status: 204 };
    },
  },
  {
    ...writing,
    method: "DELETE",
    path: `${path}/{id}`,
    handle: (ctx) => {
      remove(ctx);
      return { status: 204 };
    },
  },
];

function create(ctx: RouteContext) {
  const { id } = objectBody(ctx);
  if (typeof id !== "string") throw badRequest("An authentication context needs an id.", code);
  if (contexts(ctx).get(id)) throw badRequest(`The authentication context '${id}' exists already.`, code);
  return entityAnswer(ctx, write(ctx, id, undefined), 201);
}

function write(ctx: RouteContext, id: string, current: Entity | undefined): Entity {
  if (!/^c([1-9]|[1-9]\d)$/.test(id)) {
    throw badRequest(`The id of an authentication context is c1 to c99, not '${id}'.`, code);
  }
  const body = objectBody(ctx);
  refuseUnknown(body, ["id", "displayName", "description", "isAvailable"], code);
  refuseImmutable(body, ["id"], { id }, (message) => badRequest(message, code));
  const unset = { displayName: null, description: null, isAvailable: false };
  return contexts(ctx).put(id, { ...unset, ...current, ...sentProperties(body), id });
}

function remove(ctx: RouteContext): void {
  const id = ctx.params.id!;
  const users = policiesUsing(ctx.tenant, "authenticationContext", id);
  if (users.length > 0) {
    throw badRequest(`The authentication context '${id}' is in use by ${policyNames(users)}.`, code);
  }
  if (contexts(ctx).get(id)?.isAvailable === true) {
    throw new GraphProblem(
      403,
      "Forbidden",
      `The authentication context '${id}' is published: set isAvailable to false.`,
    );
  }
  if (!contexts(ctx).delete(id)) missingContext(id);
}

function contexts(ctx: RouteContext) {
  return ctx.tenant.objects(collection);
}

function missingContext(id: string): never {
  throw new GraphProblem(404, "ResourceNotFound", `AuthenticationContextClassReference with id ${id} does not exist.`);
}
