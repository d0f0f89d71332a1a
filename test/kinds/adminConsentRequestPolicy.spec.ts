import { expect } from "chai";
import fc from "fast-check";
import { adminConsentRequestPolicy as kind } from "../../kinds/adminConsentRequestPolicy";
import { problemsOf } from "../../kinds/problems";
import { guid } from "../support/guids";
import { ManagedObject } from "../support/ManagedObject";

const reviewers = [{ query: `/users/${guid(1)}` }];
const enabled = { isEnabled: true, notifyReviewers: true, requestDurationInDays: 30, reviewers };

describe("adminConsentRequestPolicy", () => {
  it("sends the whole policy, with what is not declared as it is", () => {
    const object = new ManagedObject(kind);
    expect(object.declare(enabled)).to.deep.equal([
      {
        method: "PUT",
        path: "/policies/adminConsentRequestPolicy",
        body: {
          ...enabled,
          remindersEnabled: false,
          reviewers: [{ ...reviewers[0], queryType: "MicrosoftGraph" }],
        },
      },
    ]);
    expect(object.noise(enabled)).to.deep.equal([]);
    expect(object.declare({ remindersEnabled: true })[0]!.body).to.deep.include({ isEnabled: true });
    expect(object.noise(enabled)).to.deep.equal([]);
  });

  it("is off without reviewers again after a reset", () => {
    const object = new ManagedObject(kind);
    object.declare(enabled);
    object.reset({});
    expect(object.read({})).to.deep.include({ isEnabled: false, reviewers: [] });
  });

  it("never sees drift in the order, casing and version of reviewers", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(9999), { minLength: 1, maxLength: 6 }), (numbers) => {
        const object = new ManagedObject(kind);
        object.declare({ ...enabled, reviewers: numbers.map((number) => ({ query: `/users/${guid(number)}` })) });
        const rewritten = numbers.map((number) => ({ query: `/v1.0/users/${guid(number).toUpperCase()}` })).reverse();
        expect(object.noise({ ...enabled, reviewers: rewritten })).to.deep.equal([]);
      }),
      { numRuns: 30 },
    );
  });

  it("refuses to be enabled without reviewers, declared or in the tenant", () => {
    const [problem] = problemsOf(kind.inputs, { ...enabled, reviewers: [] });
    expect(problem).to.deep.include({ path: ["reviewers"] });
    expect(() => new ManagedObject(kind).declare({ isEnabled: true })).to.throw("declare them");
  });

  it("refuses to be enabled with requests that expire at once, declared or in the tenant", () => {
    const [problem] = problemsOf(kind.inputs, { ...enabled, requestDurationInDays: 0 });
    expect(problem).to.deep.include({ path: ["requestDurationInDays"] });
    expect(() => new ManagedObject(kind).declare({ isEnabled: true, reviewers })).to.throw("requestDurationInDays");
  });
});
