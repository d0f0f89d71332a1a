import { expect } from "chai";
import { everyone, fakeTenant, graphError } from "../../support/FakeGraph";
import { OneResource, providerOn } from "../../support/OneResource";
import { rejection } from "../../support/rejection";
import { ids } from "../../support/sampleIds";

const partnerPath = `/policies/crossTenantAccessPolicy/partners/${ids.partner}`;
const inputs = { tenantId: ids.partner, b2bCollaborationInbound: everyone("blocked") };

async function partner() {
  const graph = fakeTenant(ids.tenant, { partnerIds: [ids.partner] });
  const it = new OneResource("CrossTenantAccessPartner", await providerOn(graph));
  await it.up(inputs);
  return { graph, it };
}

describe("read for a refresh", () => {
  it("returns what is there at the places that are declared", async () => {
    const { graph, it } = await partner();
    Object.assign(graph.objects.get(partnerPath), {
      b2bCollaborationInbound: everyone("allowed"),
      b2bCollaborationOutbound: everyone("blocked"),
    });
    await it.refresh();
    expect(it.inputs).to.deep.equal({ ...inputs, b2bCollaborationInbound: everyone("allowed") });
    expect(it.outputs).to.deep.include({ ...it.inputs, managedTenantId: ids.tenant });
  });

  it("says that an entry is gone, when Graph says so", async () => {
    const { graph, it } = await partner();
    graph.objects.delete(partnerPath);
    expect(await it.refresh()).to.equal(undefined);
  });

  it("fails, when what always exists cannot be found", async () => {
    const graph = fakeTenant(ids.tenant);
    const it = new OneResource("SecurityDefaults", await providerOn(graph));
    await it.up({ isEnabled: true });
    graph.objects.clear();
    expect((await rejection(it.refresh())).message).to.match(/^SecurityDefaults securityDefaults was not found. Every/);
  });

  it("fails with Graph's reason, when the read is refused", async () => {
    const { graph, it } = await partner();
    graph.fail = () => graphError("forbidden", "403: no permission");
    expect((await rejection(it.refresh())).message).to.equal("403: no permission");
  });

  it("keeps the values that were there before it was managed", async () => {
    const { it } = await partner();
    const before = it.outputs["priorValues"];
    await it.refresh();
    expect(before).to.deep.equal({ b2bCollaborationInbound: "inherit" });
    expect(it.outputs["priorValues"]).to.deep.equal(before);
  });
});

describe("read for an import", () => {
  it("returns everything that is set as inputs, so that the next plan is empty", async () => {
    const { graph } = await partner();
    const it = new OneResource("CrossTenantAccessPartner", await providerOn(graph));
    await it.importAs(ids.partner.toUpperCase());
    expect(it.id).to.equal(ids.partner);
    expect(it.inputs).to.deep.equal({
      ...inputs,
      inboundTrust: "inherit",
      b2bCollaborationOutbound: "inherit",
      b2bDirectConnectInbound: "inherit",
      b2bDirectConnectOutbound: "inherit",
      tenantRestrictions: "inherit",
    });
    expect((await it.diff(it.inputs)).changes).to.deep.equal({});
  });

  it("takes a role's name", async () => {
    const graph = fakeTenant(ids.tenant, { roleIds: [ids.globalReader] });
    const it = new OneResource("RoleManagementPolicy", await providerOn(graph));
    await it.importAs("Global Reader");
    expect(it.id).to.equal(ids.globalReader);
    expect(it.inputs).to.deep.include({ role: "Global Reader" });
  });

  it("says what it expects, when the id can't be one", async () => {
    const it = new OneResource("CrossTenantAccessDefault", await providerOn(fakeTenant(ids.tenant)));
    expect((await rejection(it.importAs("defaults"))).message).to.equal(
      'CrossTenantAccessDefault cannot be imported as "defaults": expected the word default, as there is one per tenant.',
    );
  });

  it("finds nothing, when there is no such entry", async () => {
    const it = new OneResource("CrossTenantAccessPartner", await providerOn(fakeTenant(ids.tenant)));
    expect(await it.importAs(ids.partner)).to.equal(undefined);
  });
});
