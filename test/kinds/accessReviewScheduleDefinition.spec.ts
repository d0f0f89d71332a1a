import { expect } from "chai";
import fc from "fast-check";
import { accessReviewScheduleDefinition as kind } from "../../kinds/accessReviewScheduleDefinition";
import { problemsOf } from "../../kinds/problems";
import { guid } from "../support/guids";
import { ManagedObject } from "../support/ManagedObject";

const settings = {
  mailNotificationsEnabled: true,
  reminderNotificationsEnabled: true,
  justificationRequiredOnApproval: true,
  defaultDecisionEnabled: true,
  defaultDecision: "Deny",
  instanceDurationInDays: 14,
  autoApplyDecisionsEnabled: true,
  recurrence: {
    pattern: { type: "absoluteMonthly", interval: 3, dayOfMonth: 5 },
    range: { type: "noEnd", startDate: "2026-12-01" },
  },
  applyActions: ["removeAccessApplyAction"],
};
const guests = {
  displayName: "Review guest access across Microsoft 365 groups",
  descriptionForReviewers: "Do these guests still need access?",
  instanceEnumerationScope: { query: "/groups?$filter=(groupTypes/any(c:c+eq+'Unified'))" },
  scope: { query: "./members/microsoft.graph.user/?$filter=(userType eq 'Guest')" },
  reviewers: [{ query: "./owners" }],
  fallbackReviewers: [{ query: `/users/${guid(1)}` }],
  settings,
};
const roles = {
  displayName: "Global Administrators",
  scope: {
    principalScopes: [{ query: "/users" }, { query: "/groups" }],
    resourceScopes: [{ query: "/roleManagement/directory/roleDefinitions/62e90394-69f5-4237-9190-012177145e10" }],
  },
  reviewers: [{ query: `/users/${guid(2)}` }, { query: `/users/${guid(3)}` }],
  settings: {
    ...settings,
    recurrence: {
      pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"] },
      range: { type: "endDate", startDate: "2026-12-01", endDate: "2027-12-01" },
    },
  },
};
const inactive = { ...guests, displayName: "Inactive", scope: { ...guests.scope, inactiveDuration: "P30D" } };

describe("accessReviewScheduleDefinition", () => {
  for (const declared of [guests, roles, inactive]) {
    it(`makes ${declared.displayName}, finds no drift in what Graph rewrites, and deletes it`, () => {
      const object = new ManagedObject(kind);
      expect(object.declare(declared)).to.have.length(1);
      expect(object.noise(declared)).to.deep.equal([]);
      object.reset(declared);
      expect(object.read(declared)).to.equal(undefined);
    });

    it(`imports ${declared.displayName} in a form that it can be declared in, without drift`, () => {
      const object = new ManagedObject(kind);
      object.declare(declared);
      const imported = { displayName: declared.displayName, ...kind.valuesOf(object.read(declared)!) };
      const present = JSON.parse(JSON.stringify(imported, (_, value: unknown) => value ?? undefined));
      expect(problemsOf(kind.inputs, present)).to.deep.equal([]);
      expect(object.noise(present)).to.deep.equal([]);
    });
  }

  it("sends the whole review for a change, with what it doesn't manage as it is", () => {
    const object = new ManagedObject(kind);
    object.declare(guests);
    const changed = { ...guests, settings: { ...settings, instanceDurationInDays: 7 } };
    const [write, ...more] = object.declare(changed);
    expect(more).to.deep.equal([]);
    const { id, createdBy, createdDateTime, lastModifiedDateTime, status, ...before } = object.read(guests)!;
    const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !name.includes("@odata")));
    expect(write).to.deep.include({
      method: "PUT",
      path: `/identityGovernance/accessReviews/definitions/${String(id)}`,
    });
    expect(write!.body).to.deep.equal(kept);
    expect(object.noise(changed)).to.deep.equal([]);
  });

  it("never sees drift in order, encoding and counting", () => {
    const numbers = fc.uniqueArray(fc.nat(9999), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(numbers, numbers, (reviewers, fallback) => {
        const users = (list: number[]) => list.map((number) => ({ query: `/users/${guid(number)}` }));
        const declared = { ...guests, reviewers: users(reviewers), fallbackReviewers: users(fallback) };
        const object = new ManagedObject(kind);
        object.declare(declared);
        const rewritten = {
          ...declared,
          scope: { query: "./members/microsoft.graph.user?$count=true&$filter=(userType%20eq%20'Guest')" },
          reviewers: [...declared.reviewers].reverse(),
          fallbackReviewers: [...declared.fallbackReviewers].reverse(),
        };
        expect(object.noise(rewritten)).to.deep.equal([]);
      }),
      { numRuns: 30 },
    );
  });

  it("makes a new review in place of the old one, when what Graph keeps fixed changes", () => {
    expect(kind.fixed).to.have.members(["scope", "instanceEnumerationScope", "reviewers"]);
  });

  it("refuses to take over a review of the same name with another scope", () => {
    const object = new ManagedObject(kind);
    object.declare(guests);
    expect(() => object.declare({ ...guests, scope: { query: "./members" } })).to.throw("another displayName");
  });

  it("refuses to choose between reviews of the same name", () => {
    const object = new ManagedObject(kind);
    object.send(kind.create!(guests));
    object.send(kind.create!(guests));
    expect(() => object.read(guests)).to.throw("2 access reviews called");
  });

  const refused: [string, object, string][] = [
    ["a review without reviewers", { ...guests, reviewers: [] }, "review themselves"],
    ["a scope of two kinds", { ...guests, scope: { ...guests.scope, ...roles.scope } }, "either query, or both"],
    [
      "a scope without resources",
      { ...roles, scope: { principalScopes: [{ query: "/users" }] } },
      "either query, or both",
    ],
    ["a reviewer that is no query", { ...guests, reviewers: [{ query: guid(1) }] }, "expected a query"],
    ["a mail that is too long", { ...guests, descriptionForReviewers: "x".repeat(257) }, "256"],
    [
      "an end without a date",
      {
        ...guests,
        settings: {
          recurrence: { ...settings.recurrence, range: { type: "endDate", startDate: "2026-12-01" } },
        },
      },
      "needs it",
    ],
  ];
  for (const [what, declared, message] of refused) {
    it(`refuses ${what}`, () => {
      expect(
        problemsOf(kind.inputs, declared)
          .map((problem) => problem.message)
          .join(),
      ).to.contain(message);
    });
  }
});
