import type { AccessReviewScheduleDefinition, AccessReviewScope } from "../state/AccessReviews";

/** What keeps a review from taking access away in time from those whom nobody vouches for; each said of "it". */
export function weakReview({ status, reviewers, settings }: AccessReviewScheduleDefinition): string[] {
  const recurrence = settings?.recurrence;
  const wanted: [boolean, string][] = [
    [status === undefined || status === "InProgress", `it is ${status}, not in progress`],
    [isMonthlyAtLeast(recurrence?.pattern), "it is not weekly or monthly"],
    [recurrence?.range?.type === "noEnd", "it ends"],
    [(reviewers ?? []).length > 0, "nobody is named who reviews"],
    [settings?.defaultDecisionEnabled === true && settings.defaultDecision === "Deny", "who is not answered for stays"],
    [settings?.autoApplyDecisionsEnabled === true, "decisions are not applied by themselves"],
    [settings?.mailNotificationsEnabled === true, "reviewers get no mail"],
    [settings?.reminderNotificationsEnabled === true, "reviewers are not reminded"],
    [settings?.justificationRequiredOnApproval === true, "an approval needs no justification"],
  ];
  return wanted.filter(([holds]) => !holds).map(([, found]) => found);
}

const isMonthlyAtLeast = (pattern: { type?: string | null; interval?: number } | null | undefined): boolean =>
  (pattern?.type === "weekly" && (pattern.interval ?? 1) <= 4) ||
  (pattern?.type === "absoluteMonthly" && (pattern.interval ?? 1) <= 1);

/** Every query of a review's scopes, decoded. */
export function queriesOf({ scope, instanceEnumerationScope }: AccessReviewScheduleDefinition): string[] {
  const within = (part: AccessReviewScope | null | undefined): string[] =>
    part
      ? [decode(part.query ?? ""), ...[...(part.principalScopes ?? []), ...(part.resourceScopes ?? [])].flatMap(within)]
      : [];
  return [...within(scope), ...within(instanceEnumerationScope)].filter((query) => query !== "");
}

function decode(query: string): string {
  try {
    return decodeURIComponent(query).replaceAll("+", " ");
  } catch {
    return query;
  }
}
