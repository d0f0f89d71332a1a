import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";

const path = "/policies/authorizationPolicy";
const inBeta = `/beta${path}/authorizationPolicy`;

describe("authorizationPolicy", () => {
  it("is one object in v1.0 and a collection of one in beta", () => {
    const tenant = new EmulatedTenant();
    const v1 = tenant.get(path).body;
    expect(v1).to.include({ id: "authorizationPolicy", allowInvitesFrom: "everyone" });
    expect(v1.defaultUserRolePermissions.permissionGrantPoliciesAssigned).to.have.length(3);
    const [beta, ...more] = tenant.get(`/beta${path}`).body.value;
    expect(more).to.deep.equal([]);
    expect(beta.permissionGrantPolicyIdsAssignedToDefaultUserRole).to.have.length(3);
    expect(beta.defaultUserRolePermissions).to.not.have.property("permissionGrantPoliciesAssigned");
    expect(tenant.get(inBeta).body.id).to.equal("authorizationPolicy");
    expect(tenant.get(`/beta${path}/other`).status).to.equal(404);
  });

  it("changes what is sent by PATCH, keeping single permissions and replacing the list of consent policies", () => {
    const tenant = new EmulatedTenant();
    const restricted = "2af84b1e-32c8-42b7-82bc-daa82404023b";
    const policies = ["ManagePermissionGrantsForSelf.microsoft-user-default-low"];
    const { status } = tenant.patch(path, {
      guestUserRoleId: restricted,
      defaultUserRolePermissions: { allowedToCreateApps: false, permissionGrantPoliciesAssigned: policies },
    });
    expect(status).to.equal(204);
    const { guestUserRoleId, allowInvitesFrom, defaultUserRolePermissions } = tenant.get(path).body;
    expect([guestUserRoleId, allowInvitesFrom]).to.deep.equal([restricted, "everyone"]);
    expect(defaultUserRolePermissions).to.deep.include({
      allowedToCreateApps: false,
      allowedToCreateTenants: true,
      permissionGrantPoliciesAssigned: policies,
    });
    expect(tenant.get(inBeta).body.permissionGrantPolicyIdsAssignedToDefaultUserRole).to.deep.equal(policies);
  });

  it("takes the consent policies at their own place in beta", () => {
    const tenant = new EmulatedTenant();
    const change = { permissionGrantPolicyIdsAssignedToDefaultUserRole: [] };
    expect(tenant.patch(inBeta, change).status).to.equal(204);
    expect(tenant.get(path).body.defaultUserRolePermissions.permissionGrantPoliciesAssigned).to.deep.equal([]);
    expect(tenant.patch(path, change).message).to.match(/^Invalid property/);
    expect(tenant.patch(`/beta${path}`, change).status).to.equal(501);
  });

  const refused: [string, object][] = [
    ["an unknown invitation setting", { allowInvitesFrom: "admins" }],
    ["an invitation setting in another case", { allowInvitesFrom: "None" }],
    ["a guest role that there isn't", { guestUserRoleId: "62e90394-69f5-4237-9190-012177145e10" }],
    ["a consent policy of no known kind", { defaultUserRolePermissions: { permissionGrantPoliciesAssigned: ["all"] } }],
    ["a text for a switch", { allowedToUseSSPR: "false" }],
    ["a miscased property", { AllowInvitesFrom: "none" }],
  ];
  for (const [what, patch] of refused) {
    it(`refuses ${what}`, () => {
      const tenant = new EmulatedTenant();
      const before = tenant.get(path).body;
      expect(tenant.patch(path, patch).status).to.equal(400);
      expect(tenant.get(path).body).to.deep.equal(before);
    });
  }
});
