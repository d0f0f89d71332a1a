import { z } from "zod";
import { graphObject } from "../graphSchema";
import { reviewerScope } from "../reviewerScope";
import { recurrence } from "./recurrence";

const typed = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
  z.strictObject({ "@odata.type": z.literal(`#microsoft.graph.${name}`), ...shape });

const query = {
  query: z.string().min(1).transform(counted),
  queryType: z.enum(["MicrosoftGraph", "ARM"]).default("MicrosoftGraph"),
  queryRoot: z.string().nullish().default(null),
};
const queryScope = typed("accessReviewQueryScope", query);
const inactiveUsers = typed("accessReviewInactiveUsersQueryScope", { ...query, inactiveDuration: z.string() });
const memberships = typed("principalResourceMembershipsScope", {
  principalScopes: z.array(queryScope).min(1),
  resourceScopes: z.array(queryScope).min(1),
});

/** Reviewers that are found from the root of Graph come back with the version in their query. */
const reviewer = reviewerScope.transform((scope) => ({
  ...scope,
  query: scope.query.replace(/^\/(?!v1\.0\/)/, "/v1.0/"),
}));

const settings = graphObject({
  mailNotificationsEnabled: z.boolean().default(false),
  reminderNotificationsEnabled: z.boolean().default(false),
  justificationRequiredOnApproval: z.boolean().default(false),
  defaultDecisionEnabled: z.boolean().default(false),
  defaultDecision: z.enum(["None", "Approve", "Deny", "Recommendation"]).default("None"),
  instanceDurationInDays: z.int().min(0).max(180).default(0),
  autoApplyDecisionsEnabled: z.boolean().default(false),
  recommendationsEnabled: z.boolean().default(false),
  recommendationLookBackDuration: z.string().nullish().default(null),
  decisionHistoriesForReviewersEnabled: z.boolean().nullish().default(false),
  recommendationInsightSettings: z.array(z.unknown()).default([]),
  recurrence: recurrence.nullish().default(null),
  applyActions: z
    .array(z.union([typed("removeAccessApplyAction", {}), typed("disableAndDeleteUserApplyAction", {})]))
    .default([]),
});

/** What may be sent of an access review, in the form in which it comes back: the service rewrites queries and schedules. */
export const definitionSchema = z.strictObject({
  displayName: z.string().min(1),
  descriptionForAdmins: z.string().nullish().default(null),
  descriptionForReviewers: z.string().nullish().default(null),
  instanceEnumerationScope: queryScope.nullish().default(null),
  scope: z.union([queryScope, inactiveUsers, memberships]),
  reviewers: z.array(reviewer).default([]),
  fallbackReviewers: z.array(reviewer).default([]),
  additionalNotificationRecipients: z.array(z.unknown()).default([]),
  stageSettings: z.array(z.unknown()).default([]),
  settings,
});

/** The service counts what a query finds. */
function counted(text: string): string {
  if (!text.includes("$filter") || text.includes("$count")) return text;
  return `${text}&$count=true`;
}
