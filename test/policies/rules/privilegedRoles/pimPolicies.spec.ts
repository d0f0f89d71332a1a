import { expect } from "chai";
import { activation } from "../../../../policies/rules/privilegedRoles/activation";
import { approvers } from "../../../../policies/rules/privilegedRoles/approvers";
import { eligibilityEnds } from "../../../../policies/rules/privilegedRoles/eligibilityEnds";
import { noPermanentActive } from "../../../../policies/rules/privilegedRoles/noPermanentActive";
import { ask, problems, unknownValue, waitsFor } from "../../../support/guardrails";
import { type Pim, pimResources, policyOfRole, strict } from "../../../support/pimPolicies";

for (const { type, what, declare } of pimResources) {
  const found = (rule: Parameters<typeof problems>[0], change: Pim) =>
    problems(rule, declare({ ...strict, ...change }), { type });

  describe(`Guardrails over PIM policies, of ${type}`, () => {
    it("pass a strict policy, and one that declares nothing", () => {
      for (const rule of [activation, approvers, noPermanentActive, eligibilityEnds]) {
        expect(found(rule, {}), rule.name).to.deep.equal([]);
        expect(problems(rule, declare({}), { type }), rule.name).to.deep.equal([]);
      }
    });

    it("pim-activation refuses an activation without MFA, unless a context asks", () => {
      expect(found(activation, { mfa: false })).to.deep.equal([
        `${what}: activation asks for neither MFA nor an authentication context.`,
      ]);
      expect(found(activation, { mfa: false, context: "c1" })).to.deep.equal([]);
    });

    it("pim-activation refuses one without a justification, and one that is long", () => {
      expect(found(activation, { justification: false })).to.deep.equal([
        `${what}: activation asks for no justification.`,
      ]);
      expect(found(activation, { duration: "PT8H" })).to.deep.equal([]);
      expect(found(activation, { duration: "PT481M" })).to.deep.equal([
        `${what}: an activation may last PT481M, more than PT8H.`,
      ]);
      expect(found(activation, { duration: "long" })).to.have.length(1);
    });

    it("pim-activation takes another bound", () => {
      const parameters = { maximumDuration: "PT1H" };
      expect(problems(activation, declare(strict), { type, parameters })).to.have.length(1);
    });

    it("pim-approvers refuses an approval by nobody", () => {
      expect(found(approvers, { approvers: [] })).to.deep.equal([
        `${what}: activation needs an approval, and nobody is named who may approve.`,
      ]);
      expect(found(approvers, { approvers: [unknownValue] })).to.deep.equal([]);
    });

    it("pim-no-permanent-assignment and pim-eligibility-ends refuse what never ends", () => {
      expect(found(noPermanentActive, { activeExpires: false })).to.deep.equal([
        `${what}: an active assignment may be permanent.`,
      ]);
      expect(found(eligibilityEnds, { eligibilityExpires: false })).to.deep.equal([
        `${what}: eligibility may be permanent.`,
      ]);
    });

    it("wait for what isn't known yet, and tell the rest", () => {
      const { problems, unknown } = ask(
        activation,
        declare({ ...strict, duration: unknownValue, justification: false }),
        { type },
      );
      expect(unknown).to.have.length(1);
      expect(problems).to.have.length(1);
    });
  });
}

describe("Guardrails over PIM policies of directory roles", () => {
  const lax = { ...strict, mfa: false, approval: false, activeExpires: false };

  it("look at the eight highly privileged roles, by name or template id", () => {
    expect(problems(activation, policyOfRole(lax, "exchange administrator"))).to.have.length(1);
    expect(problems(activation, policyOfRole(lax, "29232CDF-9323-42fd-ade2-1d097af3e4de"))).to.have.length(1);
    expect(problems(activation, policyOfRole(lax, "Billing Administrator"))).to.deep.equal([]);
  });

  it("look at the roles that the configuration names instead", () => {
    const parameters = { roles: ["Billing Administrator"] };
    expect(problems(noPermanentActive, policyOfRole(lax, "Billing Administrator"), { parameters })).to.have.length(1);
    expect(problems(noPermanentActive, policyOfRole(lax), { parameters })).to.deep.equal([]);
    expect(activation.parameters.safeParse({ roles: ["Biling Administrator"] }).success).to.equal(false);
  });

  it("ask for an approval of the two roles that can grant every other", () => {
    expect(problems(approvers, policyOfRole(lax))).to.deep.equal([
      "Global Administrator: activation needs no approval.",
    ]);
    expect(problems(approvers, policyOfRole(lax, "Exchange Administrator"))).to.deep.equal([]);
  });

  it("wait for a role that isn't known yet", () => {
    expect(waitsFor(activation, policyOfRole(lax, unknownValue))).to.deep.equal(["role"]);
  });
});
