import { expect } from "chai";
import fc from "fast-check";
import { compile } from "../../whatif/compile";
import type { ConditionalAccessPolicy } from "../../whatif/model/ConditionalAccessPolicy";
import type { Outcome } from "../../whatif/model/Outcome";
import type { SignIn, UserIdentity } from "../../whatif/model/SignIn";
import { arbitraryPolicies, arbitraryPolicy, arbitrarySignIn } from "./support/arbitraries";
import { facts, policy } from "./support/world";

const explain = (policies: readonly ConditionalAccessPolicy[], signIn: SignIn) =>
  compile(policies, facts()).explain(signIn);

/** What a sign-in has to meet: each policy in force by id, with the control results. */
const requirements = ({ policies }: Outcome) =>
  policies
    .filter(({ applies, state }) => applies !== false && state === "enabled")
    .map(({ id, controls }) => `${id}: ${controls.map(({ control }) => control).join()}`);

describe("Evaluator, for any policies and sign-in", () => {
  it("decides what it explains", () => {
    fc.assert(
      fc.property(arbitraryPolicies, arbitrarySignIn, (policies, signIn) => {
        const evaluator = compile(policies, facts());
        expect(evaluator.decide(signIn)).to.equal(evaluator.explain(signIn).verdict);
        expect(evaluator.decide(signIn)).to.equal(evaluator.decide(signIn), "second time");
      }),
      { numRuns: 500 },
    );
  });

  it("can always tell, in a world where everything is known", () => {
    fc.assert(
      fc.property(arbitraryPolicies, arbitrarySignIn, (policies, signIn) => {
        expect(explain(policies, signIn).verdict).not.to.equal("cannotTell");
      }),
    );
  });

  it("adds no requirement to a user whom a policy newly excludes", () => {
    fc.assert(
      fc.property(arbitraryPolicies, arbitrarySignIn, fc.nat(), (policies, signIn, pick) => {
        const identity = { ...(signIn.identity as UserIdentity), userId: "00000000-1111-4222-8333-444444444444" };
        fc.pre(
          policies.length > 0 &&
            identity.externalUserType !== "serviceProvider" &&
            identity.externalUserType !== "b2bDirectConnectUser",
        );
        const excluding = structuredClone(policies);
        const users = excluding[pick % policies.length]!.conditions!.users!;
        users.excludeUsers = [...(users.excludeUsers ?? []), identity.userId];
        const before = requirements(explain(policies, { ...signIn, identity }));
        const after = requirements(explain(excluding, { ...signIn, identity }));
        expect(before).to.include.members(after);
        expect(after.some((line) => line.startsWith(`${excluding[pick % policies.length]!.id}:`))).to.equal(false);
      }),
      { numRuns: 300 },
    );
  });

  it("never lets a disabled policy change an outcome", () => {
    fc.assert(
      fc.property(arbitraryPolicies, arbitraryPolicy, arbitrarySignIn, fc.nat(), (policies, extra, signIn, at) => {
        const disabled = { ...extra, state: "disabled" };
        const position = at % (policies.length + 1);
        const more = [...policies.slice(0, position), disabled, ...policies.slice(position)];
        const { policies: _before, ...before } = explain(policies, signIn);
        const { policies: results, ...after } = explain(more, signIn);
        expect(after).to.deep.equal(before);
        expect(results[position]!.verdict).to.equal("notEnabled");
      }),
    );
  });

  it("lets a report-only policy change no verdict either", () => {
    fc.assert(
      fc.property(arbitraryPolicies, arbitraryPolicy, arbitrarySignIn, (policies, extra, signIn) => {
        const reporting = { ...extra, state: "enabledForReportingButNotEnforced" };
        expect(explain([...policies, reporting], signIn).verdict).to.equal(explain(policies, signIn).verdict);
      }),
    );
  });

  it("lets block win", () => {
    fc.assert(
      fc.property(arbitraryPolicies, arbitrarySignIn, (policies, signIn) => {
        expect(explain([...policies, policy()], signIn).verdict).to.equal("blocked");
      }),
    );
  });

  it("gives the same outcome in any order of policies", () => {
    const shuffled = arbitraryPolicies.chain((policies) =>
      fc.tuple(fc.constant(policies), fc.shuffledSubarray(policies, { minLength: policies.length })),
    );
    fc.assert(
      fc.property(shuffled, arbitrarySignIn, ([policies, other], signIn) => {
        const { policies: results, ...outcome } = explain(policies, signIn);
        const { policies: otherResults, ...otherOutcome } = explain(other, signIn);
        const byId = (list: typeof results) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(otherResults)).to.deep.equal(byId(results));
        const sorted = ({ notes, required, ...rest }: typeof outcome) => ({
          ...rest,
          notes: notes.map(({ code }) => code).sort(),
          required: required.map(({ control }) => control).sort(),
        });
        expect(sorted(otherOutcome)).to.deep.equal(sorted(outcome));
      }),
    );
  });
});
