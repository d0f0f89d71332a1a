import { expect } from "chai";
import { AccessReviews, type AccessReviewsArgs, InvalidArgsError } from "../../components";
import { ofType, runProgram } from "../support/mocks";
import { ids } from "../support/tenants";

const given: AccessReviewsArgs = {
  startDate: "2026-12-07",
  reviewers: { groups: [ids.approvers], users: ["u2", "u1"] },
};

const reviewsOf = async (args: Partial<AccessReviewsArgs> = {}) =>
  ofType(
    await runProgram(() => new AccessReviews("ar", { ...given, ...args })),
    "entra:index:AccessReviewScheduleDefinition",
  );

const reviewers = [
  { query: "/users/u1" },
  { query: "/users/u2" },
  { query: `/groups/${ids.approvers}/transitiveMembers` },
];
const settings = {
  mailNotificationsEnabled: true,
  reminderNotificationsEnabled: true,
  justificationRequiredOnApproval: true,
  defaultDecisionEnabled: true,
  defaultDecision: "Deny",
  autoApplyDecisionsEnabled: true,
  recommendationsEnabled: true,
  instanceDurationInDays: 14,
  recurrence: {
    pattern: { type: "absoluteMonthly", interval: 1, dayOfMonth: 7 },
    range: { type: "noEnd", startDate: "2026-12-07" },
  },
};

describe("AccessReviews", () => {
  it("has guests of every Microsoft 365 group reviewed by its owners, each month and without an end", async () => {
    expect((await reviewsOf()).get("ar-guests")?.inputs).to.deep.include({
      displayName: "Review guest access across Microsoft 365 groups",
      instanceEnumerationScope: { query: "/groups?$filter=(groupTypes/any(c:c+eq+'Unified'))" },
      scope: { query: "./members/microsoft.graph.user/?$count=true&$filter=(userType eq 'Guest')" },
      reviewers: [{ query: "./owners" }],
      fallbackReviewers: reviewers,
      settings,
    });
  });

  it("has the holders of five roles reviewed by those who are named", async () => {
    const reviews = await reviewsOf();
    expect(reviews).to.have.property("size", 6);
    expect(reviews.get("ar-global-administrator")?.inputs).to.deep.include({
      displayName: "Review of Global Administrator",
      scope: {
        principalScopes: [{ query: "/users" }, { query: "/groups" }],
        resourceScopes: [{ query: "/roleManagement/directory/roleDefinitions/62e90394-69f5-4237-9190-012177145e10" }],
      },
      reviewers,
      settings,
    });
  });

  it("holds them weekly, for days that end before the next one, when that is asked for", async () => {
    const { settings } = (await reviewsOf({ recurrence: "weekly" })).get("ar-guests")!.inputs;
    expect(settings.recurrence.pattern).to.deep.equal({ type: "weekly", interval: 1 });
    expect(settings.instanceDurationInDays).to.equal(5);
  });

  it("leaves out what is switched off, and says so", async () => {
    let component: AccessReviews | undefined;
    await runProgram(() => (component = new AccessReviews("ar", { ...given, guests: false, roles: false })));
    expect(component?.leftOut).to.deep.equal([
      { control: "EB-AR-01v1", reason: "accessReviews.guests is false" },
      { control: "EB-AR-02v1", reason: "accessReviews.roles is false" },
    ]);
  });

  it("refuses reviews that nobody holds", () => {
    expect(() => new AccessReviews("ar", { ...given, reviewers: { users: [] } })).to.throw(
      InvalidArgsError,
      "AccessReviews ar reviewers: found nobody; expected users or groups who review, because people would review " +
        "themselves; name at least one (EB-AR-02v1)",
    );
  });
});
