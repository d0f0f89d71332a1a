import { z } from "zod";
import { enumerationScope, reviewScope, scopeToGraph } from "./accessReviewScopes";
import { reviewSettings, settingsFromGraph, settingsToGraph } from "./accessReviewSettings";
import { isObject } from "./canonical";
import { KindError } from "./KindError";
import type { GraphObject, GraphWrite, Kind, Values } from "./kind";
import { onDestroy } from "./onDestroy";
import { changedProperties, valuesOfPlainObject } from "./plainObject";
import { reviewerScopes, reviewersToGraph } from "./reviewerScopes";

const path = "/identityGovernance/accessReviews/definitions";

const properties = z.strictObject({
  descriptionForAdmins: z.string().optional().describe("What the review is for, as administrators see it."),
  descriptionForReviewers: z
    .string()
    .max(256, "expected at most 256 characters, as mails hold no more")
    .optional()
    .describe("What reviewers are told, in mails too: at most 256 characters."),
  instanceEnumerationScope: enumerationScope
    .optional()
    .describe(
      "The groups in each of which the review is held, as a query: /groups?$filter=(…). Fixed once it is made.",
    ),
  scope: reviewScope.describe("Who is reviewed. Fixed once it is made."),
  reviewers: reviewerScopes
    .min(1, "without reviewers people would review themselves: name at least one")
    .describe("Who reviews, in any order. Fixed once it is made."),
  fallbackReviewers: reviewerScopes.optional().describe("Who reviews where the query for reviewers finds nobody."),
  settings: reviewSettings.describe("How it is held."),
});

const inputs = properties.extend({
  displayName: z.string().trim().min(1, "expected a name").describe("Its name, by which it is told from others."),
  onDestroy: onDestroy("systemDefault", "deletes the review, and with it what was decided in it"),
});

/** Inputs of {@link accessReviewScheduleDefinition}. */
export type AccessReviewScheduleDefinitionInputs = z.input<typeof inputs>;

const fixed = ["scope", "instanceEnumerationScope", "reviewers"] as const;

/** Set by Graph, and refused or ignored when they are sent. */
const setByGraph = ["id", "createdBy", "createdDateTime", "lastModifiedDateTime", "status", "instances"];

function toGraph(
  { scope, instanceEnumerationScope, reviewers, fallbackReviewers, settings, ...texts }: Values,
  live: GraphObject,
) {
  const converted: GraphObject = {
    scope: isObject(scope) ? scopeToGraph(scope) : undefined,
    instanceEnumerationScope: isObject(instanceEnumerationScope) ? scopeToGraph(instanceEnumerationScope) : undefined,
    reviewers: Array.isArray(reviewers) ? reviewersToGraph(reviewers as GraphObject[]) : undefined,
    fallbackReviewers: Array.isArray(fallbackReviewers)
      ? reviewersToGraph(fallbackReviewers as GraphObject[])
      : undefined,
    settings: isObject(settings) ? settingsToGraph(settings, live["settings"] as GraphObject | undefined) : undefined,
  };
  return { ...texts, ...Object.fromEntries(Object.entries(converted).filter(([, value]) => value !== undefined)) };
}

function valuesOf(live: GraphObject): Values {
  const settings = isObject(live["settings"]) ? settingsFromGraph(live["settings"]) : {};
  return valuesOfPlainObject(properties, { ...live, settings });
}

/** Graph takes a review as a whole only. What is not managed, stages for one, is sent back as it is. */
function put(wanted: Values, live: GraphObject): GraphWrite[] {
  const changed = changedProperties(properties, wanted, valuesOf(live));
  if (Object.keys(changed).length === 0) return [];
  const unchangeable = fixed.filter((name) => name in changed);
  if (unchangeable.length > 0) {
    throw new KindError(
      `There is an access review called "${String(live["displayName"])}" with another ${unchangeable.join(" and ")}, which ` +
        "Graph lets nobody change. Give the declared one another displayName, or delete the one that is there.",
    );
  }
  const kept = Object.entries(live).filter(([name]) => !name.includes("@odata") && !setByGraph.includes(name));
  const body = { ...Object.fromEntries(kept), ...toGraph(changed, live) };
  return [{ method: "PUT", path: pathOf(live), body }];
}

const pathOf = (live: GraphObject) => `${path}/${encodeURIComponent(String(live["id"]))}`;

function pick({ value }: GraphObject, displayName: string): GraphObject | undefined {
  const found = Array.isArray(value) ? value.filter(isObject).filter((one) => one["displayName"] === displayName) : [];
  if (found.length < 2) return found[0];
  throw new KindError(
    `The tenant has ${found.length} access reviews called "${displayName}" (${found.map(({ id }) => String(id)).join(", ")}): ` +
      "it can't be told which one is meant. Rename or delete all but one.",
  );
}

/** A series of access reviews, told by its name. */
export const accessReviewScheduleDefinition: Kind = {
  name: "AccessReviewScheduleDefinition",
  description:
    "A series of access reviews: who is reviewed by whom, how often, and what becomes of access that nobody approves. A " +
    "review of the same name that exists already is taken under management. Another scope or other reviewers make a " +
    "new review in place of the old one.",
  documentation: "https://learn.microsoft.com/graph/api/resources/accessreviewscheduledefinition",
  inputs,
  identity: ["displayName"],
  fixed,
  idOf: ({ displayName }) => String(displayName).trim(),
  parseId: (text) => text.trim() || undefined,
  expectedId: "the display name of an access review",
  identityOf: (id) => ({ displayName: id }),
  read: {
    one: () => ({ path, pages: true }),
    pick,
    all: { path, idOf: ({ displayName }) => String(displayName) },
  },
  valuesOf,
  create: ({ onDestroy: _, displayName, ...wanted }) => ({
    method: "POST",
    path,
    body: { displayName, ...toGraph(wanted, {}) },
  }),
  update: put,
  // A review that is kept would go on mailing reviewers, and stand in the way of one with another scope.
  onDestroy: "systemDefault",
  systemDefault: (live) => ({ write: { method: "DELETE", path: pathOf(live) } }),
  permissions: { read: ["AccessReview.Read.All"], write: ["AccessReview.ReadWrite.All"] },
  licences: () => [{ plan: "P2", property: "displayName" }],
};
