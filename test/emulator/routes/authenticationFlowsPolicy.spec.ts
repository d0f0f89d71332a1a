import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";

describe("authenticationFlowsPolicy", () => {
  const path = "/policies/authenticationFlowsPolicy";

  it("has self-service sign-up off in a new tenant, and takes a change of that alone", () => {
    const tenant = new EmulatedTenant();
    expect(tenant.get(path).body.selfServiceSignUp).to.deep.equal({ isEnabled: false });
    expect(tenant.patch(path, { selfServiceSignUp: { isEnabled: true } }).status).to.equal(204);
    expect(tenant.get(path).body.selfServiceSignUp).to.deep.equal({ isEnabled: true });
    expect(tenant.patch(path, { displayName: "Mine" }).status).to.equal(400);
  });

  it("needs its permission to write", () => {
    const tenant = new EmulatedTenant({ roles: ["Policy.Read.All"] });
    expect(tenant.patch(path, { selfServiceSignUp: { isEnabled: true } }).status).to.equal(403);
  });
});
