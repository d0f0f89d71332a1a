import { expect } from "chai";
import { adatum, EmulatedService } from "../../support/EmulatedService";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { policyBody } from "../../support/policyBody";

describe("securityDefaults", () => {
  const path = "/policies/identitySecurityDefaultsEnforcementPolicy";

  it("is on in a new tenant, and switched by PATCH", async () => {
    const emulated = await EmulatedService.with();
    expect((await emulated.graph(adatum, "GET", `/v1.0${path}`)).body.isEnabled).to.equal(true);
    expect((await emulated.graph(adatum, "PATCH", `/v1.0${path}`, { isEnabled: false })).status).to.equal(204);
    expect((await emulated.graph(adatum, "GET", `/v1.0${path}`)).body.isEnabled).to.equal(false);
  });

  it("stays off beside an enabled conditional access policy, and not beside a report-only one", () => {
    const tenant = new EmulatedTenant();
    const policies = "/identity/conditionalAccess/policies";
    const { id } = tenant.post(policies, policyBody()).body;
    expect(tenant.patch(path, { isEnabled: true }).status).to.equal(400);
    tenant.patch(`${policies}/${id}`, { state: "enabledForReportingButNotEnforced" });
    expect(tenant.patch(path, { isEnabled: true }).status).to.equal(204);
    expect(tenant.patch(`${policies}/${id}`, { state: "enabled" }).status).to.equal(400);
  });

  it("needs both permissions to write", () => {
    const tenant = new EmulatedTenant({ roles: ["Policy.ReadWrite.SecurityDefaults"] });
    expect(tenant.patch(path, { isEnabled: true }).status).to.equal(403);
  });
});
