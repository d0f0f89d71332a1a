import { expect } from "chai";
import { explain, noteCodes, only } from "../support/decide";
import { id } from "../support/ids";
import { policy, requiring, signIn } from "../support/world";

describe("semantic 11: report-only", () => {
  const reporting = (grantControls: object) =>
    policy({}, { state: "enabledForReportingButNotEnforced", grantControls });
  const asking = (...builtInControls: string[]) => reporting({ operator: "AND", builtInControls });

  it("never takes anything away", () => {
    expect(explain(asking("block"), signIn()).verdict).to.equal("granted");
    const session = { ...asking("mfa"), sessionControls: { disableResilienceDefaults: true } };
    expect(explain(session, signIn())).to.deep.include({ session: {}, required: [] });
  });

  it("is reportOnlySuccess when everything is satisfied without asking", () => {
    expect(only(asking("mfa"), signIn({ presents: { completed: ["fido2"] } })).verdict).to.equal("reportOnlySuccess");
    expect(only(asking("compliantDevice"), signIn({ device: { isCompliant: true } })).verdict).to.equal(
      "reportOnlySuccess",
    );
  });

  it("is reportOnlyInterrupted when the person would have been asked", () => {
    expect(only(asking("mfa"), signIn({ presents: { methods: ["fido2"] } })).verdict).to.equal("reportOnlyInterrupted");
    expect(only(asking("mfa"), signIn()).verdict).to.equal("reportOnlyInterrupted");
    expect(only(reporting({ operator: "OR", termsOfUse: [id("terms")] }), signIn()).verdict).to.equal(
      "reportOnlyInterrupted",
    );
  });

  it("is reportOnlyFailure when a block or an unasked control stands in the way", () => {
    expect(only(asking("block"), signIn()).verdict).to.equal("reportOnlyFailure");
    expect(only(asking("compliantDevice"), signIn()).verdict).to.equal("reportOnlyFailure");
    expect(only(asking("mfa", "compliantDevice"), signIn()).verdict).to.equal("reportOnlyFailure");
    expect(only(asking("mfa"), signIn({ clientAppType: "other" })).verdict).to.equal("reportOnlyFailure");
  });

  it("is reportOnlyNotApplied when a condition fails", () => {
    const none = { ...asking("mfa"), conditions: { users: { includeUsers: ["None"] } } };
    expect(only(none, signIn()).verdict).to.equal("reportOnlyNotApplied");
  });

  it("notes that Entra doesn't evaluate report-only policies on user actions", () => {
    const conditions = {
      users: { includeUsers: ["All"] },
      applications: { includeUserActions: ["urn:user:registersecurityinfo"] },
    };
    const target = { kind: "userAction", userAction: "registerSecurityInformation" } as const;
    expect(noteCodes(only({ ...asking("mfa"), conditions }, signIn({ target })))).to.include("reportOnlyUserActions");
    expect(noteCodes(only(asking("mfa"), signIn()))).not.to.include("reportOnlyUserActions");
  });

  it("is success, failure and notApplied for an enforced policy", () => {
    const mfa = requiring(["mfa"]);
    expect(only(mfa, signIn({ presents: { methods: ["fido2"] } })).verdict).to.equal("success");
    expect(only(mfa, signIn()).verdict).to.equal("failure");
    expect(only(policy({ signInRiskLevels: ["high"] }), signIn()).verdict).to.equal("notApplied");
  });
});
