import type { AccessReviewScheduleDefinition } from "../../../controls/state/AccessReviews";
import type { TenantState } from "../../../controls/TenantState";
import { roles } from "../../../kinds/roles";

const settings = () => ({
  mailNotificationsEnabled: true,
  reminderNotificationsEnabled: true,
  justificationRequiredOnApproval: true,
  defaultDecisionEnabled: true,
  defaultDecision: "Deny",
  autoApplyDecisionsEnabled: true,
  recurrence: { pattern: { type: "absoluteMonthly", interval: 1 }, range: { type: "noEnd" } },
});

/** The review of guests that CONTRACT.md shows, as the service answers it. */
export const guestReview = (): AccessReviewScheduleDefinition => ({
  displayName: "Review guest access across Microsoft 365 groups",
  status: "InProgress",
  instanceEnumerationScope: { query: "/groups?$filter=(groupTypes/any(c:c+eq+'Unified'))&$count=true" },
  scope: { query: "./members/microsoft.graph.user/?$count=true&$filter=(userType eq 'Guest')" },
  reviewers: [{ query: "./owners" }],
  settings: settings(),
});

const roleReview = (role: string): AccessReviewScheduleDefinition => ({
  displayName: `Review of ${role}`,
  status: "InProgress",
  scope: {
    "@odata.type": "#microsoft.graph.principalResourceMembershipsScope",
    principalScopes: [{ query: "/users" }],
    resourceScopes: [{ query: `/roleManagement/directory/roleDefinitions/${role}` }],
  },
  reviewers: [{ query: "/users/security" }],
  settings: settings(),
});

export const goodReviews = (): Pick<TenantState, "accessReviewDefinitions" | "diagnosticSettings"> => ({
  accessReviewDefinitions: [
    guestReview(),
    ...(
      [
        "Global Administrator",
        "Exchange Administrator",
        "SharePoint Administrator",
        "Teams Administrator",
        "Security Administrator",
      ] as const
    ).map((role) => roleReview(roles[role])),
  ],
  diagnosticSettings: [
    {
      name: "sentinel",
      properties: {
        workspaceId: "/subscriptions/s/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/w",
        logs: [{ categoryGroup: "allLogs", enabled: true }],
      },
    },
  ],
});
