import { expect } from "chai";
import { everyone, fakeTenant, type FakeGraph } from "../support/FakeGraph";
import { OneResource, providerOn } from "../support/OneResource";
import { rejection } from "../support/rejection";
import { ids } from "../support/sampleIds";

/** What is said, and that nothing is written, when a resource is made on this tenant. */
async function refusal(graph: FakeGraph, kind: string, inputs: object, configured?: string): Promise<string> {
  const it = new OneResource(kind, await providerOn(graph, configured));
  const { message } = await rejection(it.up(inputs as never));
  expect(graph.writes).to.deep.equal([]);
  return message;
}

const closed = { b2bCollaborationInbound: everyone("blocked") };

describe("TenantSession", () => {
  it("refuses a token of another tenant, before anything is read", async () => {
    const graph = fakeTenant(ids.tenant);
    graph.claims.tenantId = ids.otherTenant;
    expect(await refusal(graph, "CrossTenantAccessDefault", closed)).to.equal(
      `The credentials belong to tenant ${ids.otherTenant}, but the provider is configured for tenant ${ids.tenant}. ` +
        "Nothing was read or written. Give the credentials of the configured tenant, or correct its tenantId.",
    );
    expect(graph.requests).to.deep.equal([]);
  });

  it("refuses to write, when Graph answers for another tenant", async () => {
    const graph = fakeTenant(ids.tenant);
    graph.organization = ids.otherTenant;
    expect(await refusal(graph, "CrossTenantAccessDefault", closed)).to.match(/Graph answers for tenant 8d2e4f60/);
  });

  it("names each missing permission and what it is for", async () => {
    const graph = fakeTenant(ids.tenant, { roleIds: [ids.globalReader] });
    graph.claims.permissions = ["Policy.Read.All", "RoleManagementPolicy.Read.Directory"];
    const inputs = { role: "Global Reader", activation: { maximumDuration: "PT1H" } };
    expect(await refusal(graph, "RoleManagementPolicy", inputs)).to.equal(
      "The access token lacks application permissions: RoleManagementPolicy.ReadWrite.Directory (for " +
        "RoleManagementPolicy), Organization.Read.All (for the check that this is the right tenant), " +
        "LicenseAssignment.Read.All (for the check of the tenant's licences). Nothing was written. Add them to the " +
        "deploying app, grant admin consent, and run again.",
    );
  });

  it("names what other kinds of the program lack as well, before it writes the first", async () => {
    const graph = fakeTenant(ids.tenant);
    graph.claims.permissions = ["Policy.Read.All", "Policy.ReadWrite.CrossTenantAccess", "Organization.Read.All"];
    const provider = await providerOn(graph);
    await new OneResource("AuthorizationPolicy", provider).check({ allowInvitesFrom: "none" });
    const { message } = await rejection(new OneResource("CrossTenantAccessDefault", provider).up(closed));
    expect(message).to.contain("Policy.ReadWrite.Authorization (for AuthorizationPolicy)");
    expect(graph.writes).to.deep.equal([]);
  });

  it("takes a permission that allows more for the checks of the tenant", async () => {
    const graph = fakeTenant(ids.tenant);
    graph.claims.permissions = ["Policy.Read.All", "Policy.ReadWrite.CrossTenantAccess", "Directory.Read.All"];
    const it = new OneResource("CrossTenantAccessDefault", await providerOn(graph));
    await it.up({ inboundTrust: { isMfaAccepted: true } });
    expect(graph.writes).to.have.length(1);
  });

  it("leaves the decision to Graph, when the token can't be looked into", async () => {
    const graph = fakeTenant(ids.tenant);
    graph.claims = { permissions: [] };
    await new OneResource("CrossTenantAccessDefault", await providerOn(graph)).up(closed);
    expect(graph.writes).to.have.length(1);
  });

  it("names the licence and the property that asks for it, when the tenant has none", async () => {
    const graph = fakeTenant(ids.tenant);
    graph.plans = [];
    const inputs = { inboundTrust: { isMfaAccepted: true, isCompliantDeviceAccepted: true } };
    expect(await refusal(graph, "CrossTenantAccessDefault", inputs)).to.equal(
      `Tenant ${ids.tenant} has no licence for what CrossTenantAccessDefault asks: inboundTrust.isMfaAccepted (Entra ID ` +
        "P1), inboundTrust.isCompliantDeviceAccepted (Entra ID P1). Nothing was written. Assign a product that contains " +
        "the plan, or leave the property out.",
    );
  });

  it("does not ask for licences, when nothing asks for one", async () => {
    const graph = fakeTenant(ids.tenant);
    graph.plans = [];
    await new OneResource("CrossTenantAccessDefault", await providerOn(graph)).up(closed);
    expect(graph.requests.map(({ path }) => path)).not.to.include("/subscribedSkus");
  });

  it("checks the tenant once for all resources of a process", async () => {
    const graph = fakeTenant(ids.tenant, { roleIds: [ids.globalReader, ids.globalAdministrator] });
    const provider = await providerOn(graph);
    const roles = [ids.globalReader, ids.globalAdministrator];
    await Promise.all(
      roles.map((role) =>
        new OneResource("RoleManagementPolicy", provider, role).up({ role, activation: { maximumDuration: "PT1H" } }),
      ),
    );
    const paths = graph.requests.map(({ path }) => path);
    expect(paths.filter((path) => path === "/organization")).to.have.length(1);
    expect(paths.filter((path) => path === "/subscribedSkus")).to.have.length(1);
  });

  it("tries the check again, when it failed in passing", async () => {
    const graph = fakeTenant(ids.tenant);
    const provider = await providerOn(graph);
    let failures = 1;
    graph.fail = ({ path }) =>
      path === "/organization" && failures-- > 0 ? (new (class extends Error {})("busy") as never) : undefined;
    const it = new OneResource("CrossTenantAccessDefault", provider);
    expect((await rejection(it.up(closed))).message).to.equal("busy");
    await it.up(closed);
    expect(graph.writes).to.have.length(1);
  });

  it("writes nothing any more, once the state has turned out to be another tenant's", async () => {
    const foreign = new OneResource("SecurityDefaults", await providerOn(fakeTenant(ids.otherTenant)));
    await foreign.up({ isEnabled: true });
    const graph = fakeTenant(ids.tenant);
    const provider = await providerOn(graph);
    await rejection(foreign.continueWith(provider).diff({ isEnabled: false }));
    const added = new OneResource("CrossTenantAccessDefault", provider);
    expect((await rejection(added.up(closed))).message).to.match(/recorded as an object of tenant 8d2e4f60/);
    expect(graph.writes).to.deep.equal([]);
  });
});
