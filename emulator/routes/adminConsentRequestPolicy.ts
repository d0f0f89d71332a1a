import { z } from "zod";
import { entityAnswer } from "../collection";
import { badRequest } from "../problems";
import { type Route, type RouteContext } from "../route";
import { adminConsentRequestPolicy as stored } from "../store/adminConsentRequestPolicy";
import { anyOf } from "./anyOf";
import { parseBody } from "./validation/parseBody";
import { reviewerScope } from "./validation/reviewerScope";

const path = "/policies/adminConsentRequestPolicy";
const versions = ["v1.0"] as const;

const schema = z.strictObject({
  id: z.string().optional(),
  isEnabled: z.boolean(),
  notifyReviewers: z.boolean(),
  remindersEnabled: z.boolean(),
  requestDurationInDays: z.int().min(0).max(60),
  reviewers: z.array(reviewerScope),
  version: z.int().optional(),
});

/**
 * How users ask an administrator for consent to an application; written as a whole, by PUT
 * (https://learn.microsoft.com/graph/api/resources/adminconsentrequestpolicy).
 */
export const adminConsentRequestPolicy: readonly Route[] = [
  {
    versions,
    method: "GET",
    path,
    permissions: [["Policy.Read.All"]],
    query: ["$select"],
    handle: (ctx) => entityAnswer(ctx, { ...stored(ctx.tenant).read() }),
  },
  {
    versions,
    method: "PUT",
    path,
    permissions: anyOf("Policy.ReadWrite.ConsentRequest", "Directory.ReadWrite.All"),
    handle: (ctx) => {
      replace(ctx);
      return { status: 204 };
    },
  },
];

function replace(ctx: RouteContext): void {
  const { id: _id, version: _version, ...settings } = parseBody(ctx, schema);
  if (settings.isEnabled && settings.reviewers.length === 0) {
    throw badRequest("The admin consent workflow needs at least one reviewer to be enabled.");
  }
  if (settings.isEnabled && settings.requestDurationInDays === 0) {
    throw badRequest("Invalid value specified for property requestDurationInDays: a request lasts at least one day.");
  }
  stored(ctx.tenant).write({ ...settings, version: stored(ctx.tenant).latest().version + 1 });
}
