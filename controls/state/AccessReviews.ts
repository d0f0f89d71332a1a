/** A scope or a reviewer: a Graph query, or lists of them, by `@odata.type`. */
export interface AccessReviewScope {
  "@odata.type"?: string;
  query?: string | null;
  principalScopes?: readonly AccessReviewScope[] | null;
  resourceScopes?: readonly AccessReviewScope[] | null;
}

/** Follows "accessReviewScheduleDefinition resource type" (Microsoft Graph v1.0). */
export interface AccessReviewScheduleDefinition {
  id?: string;
  displayName?: string | null;
  /** Left out of a plan: what is planned has no status yet. */
  status?: string | null;
  scope?: AccessReviewScope | null;
  instanceEnumerationScope?: AccessReviewScope | null;
  reviewers?: readonly AccessReviewScope[] | null;
  settings?: {
    mailNotificationsEnabled?: boolean;
    reminderNotificationsEnabled?: boolean;
    justificationRequiredOnApproval?: boolean;
    defaultDecisionEnabled?: boolean;
    defaultDecision?: string | null;
    autoApplyDecisionsEnabled?: boolean;
    recurrence?: {
      pattern?: { type?: string | null; interval?: number } | null;
      range?: { type?: string | null } | null;
    } | null;
  } | null;
}
