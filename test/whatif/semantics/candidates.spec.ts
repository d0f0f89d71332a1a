import { expect } from "chai";
import { only } from "../support/decide";
import { policy, signIn } from "../support/world";

describe("semantic 1: candidates", () => {
  it("decides enabled and report-only policies", () => {
    expect(only(policy(), signIn()).verdict).to.equal("failure");
    expect(only(policy({}, { state: "enabledForReportingButNotEnforced" }), signIn()).verdict).to.equal(
      "reportOnlyFailure",
    );
  });

  it("leaves disabled policies out, with reason policyNotEnabled", () => {
    const result = only(policy({}, { state: "disabled" }), signIn());
    expect(result).to.include({ applies: false, analysisReasons: "policyNotEnabled", verdict: "notEnabled" });
  });
});
