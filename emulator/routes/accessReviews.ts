import { randomUUID } from "node:crypto";
import { type z } from "zod";
import { objectBody } from "../body";
import { entityAnswer, listAnswer } from "../collection";
import { badRequest, licenceRequired, notFound } from "../problems";
import { type Route, type RouteContext } from "../route";
import { type Entity } from "../store/Entity";
import { anyOf } from "./anyOf";
import { entityOptions, listOptions } from "./queryOptions";
import { definitionSchema } from "./validation/accessReviews/definitionSchema";
import { parseBody } from "./validation/parseBody";

const path = "/identityGovernance/accessReviews/definitions";
const versions = ["v1.0"] as const;
const writing = { versions, permissions: anyOf("AccessReview.ReadWrite.All") };
const reading = { versions, permissions: anyOf("AccessReview.Read.All", "AccessReview.ReadWrite.All") };

/** Series of access reviews (https://learn.microsoft.com/graph/api/resources/accessreviewscheduledefinition). */
export const accessReviews: readonly Route[] = [
  { ...reading, method: "GET", path, query: listOptions, handle: (ctx) => listAnswer(ctx, stored(ctx).visibleAll()) },
  { ...writing, method: "POST", path, handle: (ctx) => entityAnswer(ctx, create(ctx), 201) },
  {
    ...reading,
    method: "GET",
    path: `${path}/{id}`,
    query: entityOptions,
    handle: (ctx) => entityAnswer(ctx, stored(ctx).visible(ctx.params.id!) ?? missing(ctx)),
  },
  { ...writing, method: "PUT", path: `${path}/{id}`, handle: replace },
  {
    ...writing,
    method: "DELETE",
    path: `${path}/{id}`,
    handle: (ctx) => {
      if (!stored(ctx).delete(ctx.params.id!)) missing(ctx);
      return { status: 204 };
    },
  },
  {
    ...writing,
    method: "POST",
    path: `${path}/{id}/stop`,
    handle: (ctx) => {
      const current = stored(ctx).get(ctx.params.id!) ?? missing(ctx);
      stored(ctx).put(ctx.params.id!, { ...current, status: "Completed" });
      return { status: 204 };
    },
  },
];

function create(ctx: RouteContext): Entity {
  const definition = parseBody(ctx, definitionSchema);
  const id = randomUUID();
  const now = ctx.now().toISOString();
  const createdBy = { id: ctx.caller.oid, displayName: null, userPrincipalName: null, ipAddress: null };
  const status = statusOf(definition, now);
  const times = { createdDateTime: now, lastModifiedDateTime: now };
  const made = stored(ctx).put(id, { id, ...times, createdBy, status, ...definition });
  // The answer is made before the service knows when it made the review.
  return { ...made, createdDateTime: "0001-01-01T00:00:00Z" };
}

/** Replaces all that can change: who is reviewed can't, and who reviews only from people to people. */
function replace(ctx: RouteContext) {
  const current: Entity = stored(ctx).get(ctx.params.id!) ?? missing(ctx);
  const body = Object.entries(objectBody(ctx)).filter(([name]) => !setByService.includes(name));
  const definition = parseBody({ ...ctx, body: Object.fromEntries(body) }, definitionSchema);
  for (const name of ["scope", "instanceEnumerationScope"] as const) {
    if (!isSame(definition[name], current[name]))
      throw badRequest(`The ${name} of an access review cannot be changed.`);
  }
  if (
    !isSame(definition.reviewers, current.reviewers) &&
    !(isOfUsers(definition.reviewers) && isOfUsers(current.reviewers))
  ) {
    throw badRequest("The reviewers of an access review can be changed only where they are individual users.");
  }
  const lastModifiedDateTime = ctx.now().toISOString();
  stored(ctx).put(ctx.params.id!, { ...current, ...definition, lastModifiedDateTime });
  return { status: 204 };
}

const setByService = ["id", "createdBy", "createdDateTime", "lastModifiedDateTime", "status"];

function statusOf({ settings }: z.output<typeof definitionSchema>, now: string): string {
  const start = settings.recurrence?.range.startDate;
  return start !== undefined && start > now ? "NotStarted" : "InProgress";
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const isOfUsers = (reviewers: unknown) =>
  (reviewers as { query: string }[]).every(({ query }) => query.startsWith("/v1.0/users/"));

/** The reviews of a tenant; throws where it lacks the licence for them. */
function stored(ctx: RouteContext) {
  if (!ctx.tenant.hasPlan("AAD_PREMIUM_P2")) {
    throw licenceRequired("The tenant needs a Microsoft Entra ID P2 or Governance license for access reviews.");
  }
  return ctx.tenant.objects("accessReviewScheduleDefinitions");
}

function missing(ctx: RouteContext): never {
  throw notFound(ctx.params.id!);
}
