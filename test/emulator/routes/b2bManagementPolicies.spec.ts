import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";

const path = "/beta/policies/b2bManagementPolicies";
const policy = (lists: object) => ({
  displayName: "B2B",
  isOrganizationDefault: true,
  definition: [JSON.stringify({ B2BManagementPolicy: { InvitationsAllowedAndBlockedDomainsPolicy: lists } })],
});

describe("b2bManagementPolicies", () => {
  it("is an empty list in a new tenant, then holds one policy at most", () => {
    const tenant = new EmulatedTenant();
    expect(tenant.get(path).body.value).to.deep.equal([]);
    const { status, body } = tenant.post(path, policy({ AllowedDomains: ["fabrikam.com"] }));
    expect(status).to.equal(201);
    expect(tenant.get(`${path}/${body.id}`).body).to.deep.include(policy({ AllowedDomains: ["fabrikam.com"] }));
    expect(tenant.post(path, policy({})).status).to.equal(409);
    expect(tenant.delete(`${path}/${body.id}`).status).to.equal(204);
    expect(tenant.get(path).body.value).to.deep.equal([]);
  });

  it("is changed by PATCH", () => {
    const tenant = new EmulatedTenant();
    const { id } = tenant.post(path, policy({ AllowedDomains: ["fabrikam.com"] })).body;
    const { definition } = policy({ BlockedDomains: ["bad.example"] });
    expect(tenant.patch(`${path}/${id}`, { definition }).status).to.equal(204);
    expect(tenant.get(`${path}/${id}`).body.definition).to.deep.equal(definition);
  });

  const refused: [string, object][] = [
    ["both lists", policy({ AllowedDomains: ["a.com"], BlockedDomains: ["b.com"] })],
    ["a wildcard", policy({ AllowedDomains: ["*.a.com"] })],
    ["a definition that is not JSON", { ...policy({}), definition: ["<xml/>"] }],
    ["two definitions", { ...policy({}), definition: ["{}", "{}"] }],
    ["a definition that is an object", { ...policy({}), definition: {} }],
    ["a policy that would be nobody's", { ...policy({}), isOrganizationDefault: false }],
  ];
  for (const [what, body] of refused) {
    it(`refuses ${what}`, () => {
      const tenant = new EmulatedTenant();
      expect(tenant.post(path, body).status).to.equal(400);
      expect(tenant.get(path).body.value).to.deep.equal([]);
    });
  }

  it("is not in v1.0, and not for those who only read policies", () => {
    expect(new EmulatedTenant().get("/policies/b2bManagementPolicies").status).to.equal(400);
    expect(new EmulatedTenant({ roles: ["Policy.Read.All"] }).get(path).status).to.equal(403);
  });
});
