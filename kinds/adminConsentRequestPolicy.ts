import { z } from "zod";
import { KindError } from "./KindError";
import type { GraphObject, GraphWrite, Kind, Values } from "./kind";
import { onDestroy } from "./onDestroy";
import { changedProperties, valuesOfPlainObject } from "./plainObject";
import { reviewerScopes, reviewersToGraph } from "./reviewerScopes";
import { withRules } from "./rules";
import { singleton } from "./singleton";

const path = "/policies/adminConsentRequestPolicy";

const settings = z.strictObject({
  isEnabled: z.boolean().optional().describe("Users may ask for consent to applications to which they can't consent."),
  notifyReviewers: z.boolean().optional().describe("Reviewers are told of requests by mail."),
  remindersEnabled: z.boolean().optional().describe("Reviewers are reminded of requests that are about to expire."),
  requestDurationInDays: z
    .int()
    .min(0, "expected 1 to 60 days")
    .max(60, "expected 1 to 60 days")
    .optional()
    .describe("Days after which a request expires, 1 to 60. Reads 0 where it was never set."),
  reviewers: reviewerScopes.optional().describe("Who decides."),
});

const inputs = withRules(
  settings.extend({ onDestroy: onDestroy("retain", "turns the workflow off and leaves no reviewers") }),
  [
    {
      reads: ["isEnabled", "reviewers"],
      broken: ({ isEnabled, reviewers }) => isEnabled === true && reviewers?.length === 0,
      path: ["reviewers"],
      message: "users could ask and nobody could answer: name at least one reviewer",
    },
    {
      reads: ["isEnabled", "requestDurationInDays"],
      broken: ({ isEnabled, requestDurationInDays }) => isEnabled === true && requestDurationInDays === 0,
      path: ["requestDurationInDays"],
      message: "requests would expire at once: give 1 to 60 days",
    },
  ],
);

/** Inputs of {@link adminConsentRequestPolicy}. */
export type AdminConsentRequestPolicyInputs = z.input<typeof inputs>;

/** Graph takes the policy as a whole only, so what is not declared is sent back as it is. */
function put(wanted: Values, live: GraphObject): GraphWrite[] {
  const actual = valuesOfPlainObject(settings, live);
  const changed = changedProperties(settings, wanted, actual);
  if (Object.keys(changed).length === 0) return [];
  const whole = { ...actual, ...changed };
  const reviewers = reviewersToGraph((whole["reviewers"] ?? []) as GraphObject[]);
  if (whole["isEnabled"] === true && reviewers.length === 0) {
    throw new KindError(
      "The admin consent workflow can't be enabled without reviewers, and the tenant has none: declare them.",
    );
  }
  if (whole["isEnabled"] === true && !whole["requestDurationInDays"]) {
    throw new KindError(
      "The admin consent workflow can't be enabled while requests expire at once: declare requestDurationInDays.",
    );
  }
  return [{ method: "PUT", path, body: { ...whole, reviewers } }];
}

/** How users ask for consent to an application, and who decides. One per tenant, always there. */
export const adminConsentRequestPolicy: Kind = {
  ...singleton({
    name: "AdminConsentRequestPolicy",
    description:
      "Whether users may ask for consent to applications, and who decides. The object always exists: creating the " +
      "resource takes it under management.",
    documentation: "https://learn.microsoft.com/graph/api/resources/adminconsentrequestpolicy",
    word: "adminConsentRequestPolicy",
    path,
    settings,
    inputs,
    systemDefault: () => ({ values: { isEnabled: false, reviewers: [] } }),
    permissions: { read: ["Policy.Read.All"], write: ["Policy.Read.All", "Policy.ReadWrite.ConsentRequest"] },
    licences: () => [],
  }),
  update: put,
};
