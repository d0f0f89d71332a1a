import type { DraftTenant } from "../goodTenant/goodTenant";
import type { Case } from "./Case";

const guests = (tenant: DraftTenant) => tenant.accessReviewDefinitions[0]!;
const title = `"Review guest access across Microsoft 365 groups" doesn't count:`;

export const reviewCases: Case[] = [
  {
    id: "EB-AR-01v1",
    when: "the review ends",
    mutate: (t) => (guests(t).settings.recurrence.range.type = "endDate"),
    reason: `${title} it ends.`,
  },
  {
    id: "EB-AR-01v1",
    when: "it is of everybody but guests",
    mutate: (t) => (guests(t).scope.query = "/users?$filter=not(userType eq 'Guest')"),
    reason: "No review takes access away from guests for whom nobody vouches.",
  },
  {
    id: "EB-AR-01v1",
    when: "it is each quarter",
    mutate: (t) => (guests(t).settings.recurrence.pattern.interval = 3),
    reason: `${title} it is not weekly or monthly.`,
  },
  {
    id: "EB-AR-02v1",
    when: "a role is not reviewed",
    mutate: (t) => t.accessReviewDefinitions.pop(),
    reason: "No review takes the role away from holders for whom nobody vouches: Security Administrator.",
  },
  {
    id: "EB-AR-03v1",
    when: "logs go to an archive only",
    mutate: (t) => Object.assign(t.diagnosticSettings[0]!, { properties: { storageAccountId: "/s", logs: [] } }),
    reason: "AuditLogs are sent nowhere that anybody watches.",
  },
  {
    id: "EB-AR-03v1",
    when: "a log is switched off",
    mutate: (t) => (t.diagnosticSettings[0]!.properties.logs[0]!.enabled = false),
    reason: "SignInLogs are sent nowhere that anybody watches.",
  },
];
