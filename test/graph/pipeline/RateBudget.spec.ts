import { expect } from "chai";
import { RateBudget } from "../../../graph";

describe("RateBudget", () => {
  it("paces conditional access policies, named locations and risk, in both versions", () => {
    const budget = new RateBudget();
    for (const path of [
      "/v1.0/identity/conditionalAccess/policies",
      "/beta/identity/conditionalAccess/policies/0001",
      "/v1.0/identity/conditionalAccess/namedLocations",
      "/v1.0/identityProtection/riskyUsers",
      "/v1.0/identityProtection/riskDetections/1",
    ]) {
      expect(budget.paces(path), path).to.equal(true);
    }
  });

  it("leaves every other path alone", () => {
    const budget = new RateBudget();
    for (const path of [
      "/v1.0/policies/crossTenantAccessPolicy/partners",
      "/v1.0/identity/conditionalAccess/authenticationContextClassReferences",
      "/v1.0/identity/conditionalAccess/policiesOfNobody",
      "/v1.0/users",
    ]) {
      expect(budget.paces(path), path).to.equal(false);
      expect([budget.take(path, 0), budget.take(path, 0)]).to.deep.equal([0, 0]);
    }
  });

  it("keeps requests to all paced paths of the tenant a second apart", () => {
    const budget = new RateBudget();
    expect(budget.take("/v1.0/identity/conditionalAccess/policies", 0)).to.equal(0);
    expect(budget.take("/v1.0/identity/conditionalAccess/namedLocations", 0)).to.be.within(1_000, 1_100);
  });
});
