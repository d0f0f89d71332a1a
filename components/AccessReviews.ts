import * as pulumi from "@pulumi/pulumi";
import { roles } from "../kinds/roles";
import { AccessReviewScheduleDefinition, type AccessReviewScheduleDefinitionArgs } from "../resources";
import { type TenantProblem } from "../tenant/TenantProblem";
import { BaselineComponent } from "./BaselineComponent";
import { InvalidArgsError } from "./InvalidArgsError";
import { type Transform } from "./transform";

/** Arguments of {@link AccessReviews}. */
export interface AccessReviewsArgs {
  /** The day on which the first reviews begin, such as 2026-12-01. */
  startDate: pulumi.Input<string>;
  /** Object ids of those who review administrators, and guests of groups without owners. */
  reviewers: { users?: readonly string[]; groups?: readonly string[] };
  /** How often. @default monthly */
  recurrence?: "weekly" | "monthly";
  /** How many days a review lasts. @default 14, or 5 for a weekly one */
  durationInDays?: pulumi.Input<number>;
  /** Whether guests in all Microsoft 365 groups are reviewed. @default true */
  guests?: boolean;
  /** Whether the holders of five administrator roles are reviewed. @default true */
  roles?: boolean;
  /** The last word on each review; its arguments tell which. */
  transform?: { review?: Transform<AccessReviewScheduleDefinitionArgs> };
}

const reviewedRoles = [
  "Global Administrator",
  "Exchange Administrator",
  "SharePoint Administrator",
  "Teams Administrator",
  "Security Administrator",
] as const;

/**
 * Reviews of guests in all Microsoft 365 groups, by the groups' owners, and of the holders of five administrator roles.
 * Who isn't vouched for loses access by itself. They never end. Needs Entra ID P2.
 *
 * Follows https://learn.microsoft.com/graph/api/resources/accessreviewscheduledefinition.
 */
export class AccessReviews extends BaselineComponent {
  /** The review of guests; undefined when they aren't reviewed. */
  public readonly guests?: AccessReviewScheduleDefinition;
  /** The review of each role, by display name. */
  public readonly roles: Readonly<Record<string, AccessReviewScheduleDefinition>>;

  constructor(name: string, args: AccessReviewsArgs, opts?: pulumi.ComponentResourceOptions) {
    InvalidArgsError.throwIf(`AccessReviews ${name}`, reviewerProblems(args));
    super("AccessReviews", name, opts);
    this.guests = args.guests === false ? undefined : this.reviewGuests(args);
    const reviewed = args.roles === false ? [] : reviewedRoles;
    this.roles = Object.fromEntries(reviewed.map((role) => [role, this.reviewRole(role, args)]));
    if (!this.guests) this.leaveOut([{ control: "EB-AR-01v1", reason: "accessReviews.guests is false" }]);
    if (reviewed.length === 0) this.leaveOut([{ control: "EB-AR-02v1", reason: "accessReviews.roles is false" }]);
    this.registerOutputs({ controls: this.controls, leftOut: this.leftOut });
  }

  private reviewGuests(args: AccessReviewsArgs): AccessReviewScheduleDefinition {
    return this.review(
      "guests",
      {
        // Other tools look for the review by this name.
        displayName: "Review guest access across Microsoft 365 groups",
        descriptionForReviewers: "Does this guest still need access? Whoever isn't vouched for loses it.",
        instanceEnumerationScope: { query: "/groups?$filter=(groupTypes/any(c:c+eq+'Unified'))" },
        scope: { query: "./members/microsoft.graph.user/?$count=true&$filter=(userType eq 'Guest')" },
        reviewers: [{ query: "./owners" }],
        fallbackReviewers: queriesOf(args.reviewers),
        settings: settingsOf(args),
      },
      ["EB-AR-01v1"],
      args,
    );
  }

  private reviewRole(role: (typeof reviewedRoles)[number], args: AccessReviewsArgs): AccessReviewScheduleDefinition {
    return this.review(
      role.toLowerCase().replaceAll(" ", "-"),
      {
        displayName: `Review of ${role}`,
        descriptionForReviewers: `Does this person still need to be ${role}? Whoever isn't vouched for loses it.`,
        scope: {
          principalScopes: [{ query: "/users" }, { query: "/groups" }],
          resourceScopes: [{ query: `/roleManagement/directory/roleDefinitions/${roles[role]}` }],
        },
        reviewers: queriesOf(args.reviewers),
        settings: settingsOf(args),
      },
      ["EB-AR-02v1"],
      args,
    );
  }

  private review(
    role: string,
    review: AccessReviewScheduleDefinitionArgs,
    serves: string[],
    { transform }: AccessReviewsArgs,
  ): AccessReviewScheduleDefinition {
    return this.child(AccessReviewScheduleDefinition, role, review, { serves, transform: transform?.review });
  }
}

const queriesOf = ({ users = [], groups = [] }: AccessReviewsArgs["reviewers"]) => [
  ...[...users].sort().map((id) => ({ query: `/users/${id}` })),
  ...[...groups].sort().map((id) => ({ query: `/groups/${id}/transitiveMembers` })),
];

function settingsOf({ startDate, recurrence = "monthly", durationInDays }: AccessReviewsArgs) {
  const weekly = recurrence === "weekly";
  return {
    mailNotificationsEnabled: true,
    reminderNotificationsEnabled: true,
    justificationRequiredOnApproval: true,
    defaultDecisionEnabled: true,
    defaultDecision: "Deny" as const,
    autoApplyDecisionsEnabled: true,
    recommendationsEnabled: true,
    instanceDurationInDays: durationInDays ?? (weekly ? 5 : 14),
    recurrence: {
      pattern: weekly
        ? { type: "weekly" as const, interval: 1 }
        : { type: "absoluteMonthly" as const, interval: 1, dayOfMonth: pulumi.output(startDate).apply(dayOfMonth) },
      range: { type: "noEnd" as const, startDate },
    },
  };
}

const dayOfMonth = (date: string): number => Number(date.slice(-2));

function reviewerProblems({ reviewers }: AccessReviewsArgs): TenantProblem[] {
  if (queriesOf(reviewers).length > 0) return [];
  const expected = "users or groups who review, because people would review themselves; name at least one (EB-AR-02v1)";
  return [{ path: ["reviewers"], found: "nobody", expected }];
}
