import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

const path = "/identityGovernance/accessReviews/definitions";
const user = (number: number) => ({ query: `/users/${guid(number)}`, queryType: "MicrosoftGraph" });
const review = {
  displayName: "Guests",
  scope: {
    "@odata.type": "#microsoft.graph.accessReviewQueryScope",
    query: "./members/microsoft.graph.user/?$filter=(userType eq 'Guest')",
    queryType: "MicrosoftGraph",
  },
  reviewers: [user(1)],
  settings: {
    recurrence: {
      pattern: { type: "weekly", interval: 1 },
      range: { type: "noEnd", startDate: "2026-12-01T08:00:00Z" },
    },
  },
};

describe("accessReviews", () => {
  it("rewrites queries, fills in the pattern and trims the date", () => {
    const tenant = new EmulatedTenant();
    const { status, body } = tenant.post(path, review);
    expect(status).to.equal(201);
    expect(body.createdDateTime).to.equal("0001-01-01T00:00:00Z");
    const stored = tenant.get(`${path}/${body.id}`).body;
    expect(stored).to.include({ status: "NotStarted", createdDateTime: "2026-11-22T10:00:00.000Z" });
    expect(stored.scope.query).to.match(/&\$count=true$/);
    expect(stored.reviewers[0].query).to.equal(`/v1.0/users/${guid(1)}`);
    expect(stored.settings.recurrence).to.deep.include({
      pattern: {
        type: "weekly",
        interval: 1,
        month: 0,
        dayOfMonth: 0,
        daysOfWeek: [],
        firstDayOfWeek: "sunday",
        index: "first",
      },
    });
    expect(stored.settings.recurrence.range.startDate).to.equal("2026-12-01");
  });

  it("is replaced by PUT, stopped and deleted", () => {
    const tenant = new EmulatedTenant();
    const item = `${path}/${tenant.post(path, review).body.id}`;
    const changed = { ...review, displayName: "All guests", reviewers: [user(2)] };
    expect(tenant.call("PUT", item, changed).status).to.equal(204);
    expect(tenant.get(item).body.displayName).to.equal("All guests");
    expect(tenant.post(`${item}/stop`).status).to.equal(204);
    expect(tenant.get(item).body.status).to.equal("Completed");
    expect(tenant.delete(item).status).to.equal(204);
    expect(tenant.get(item).status).to.equal(404);
  });

  const refused: [string, object][] = [
    ["another scope", { ...review, scope: { ...review.scope, query: "./members" } }],
    ["owners in place of users as reviewers", { ...review, reviewers: [{ ...user(1), query: "./owners" }] }],
    ["a part of the review", { displayName: "Guests" }],
    ["a scope without its type", { ...review, scope: { query: "./members" } }],
  ];
  for (const [what, body] of refused) {
    it(`refuses ${what} on a change`, () => {
      const tenant = new EmulatedTenant();
      const item = `${path}/${tenant.post(path, review).body.id}`;
      const before = tenant.get(item).body;
      expect(tenant.call("PUT", item, body).status).to.equal(400);
      expect(tenant.get(item).body).to.deep.equal(before);
    });
  }

  it("needs P2, and a permission of its own to write", () => {
    const free = new EmulatedTenant({ plans: ["AAD_PREMIUM"] });
    expect(free.post(path, review)).to.include({ status: 400, code: "AadPremiumLicenseRequired" });
    expect(new EmulatedTenant({ roles: ["AccessReview.Read.All"] }).post(path, review).status).to.equal(403);
  });
});
