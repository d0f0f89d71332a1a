import { expect } from "chai";
import { everyone, fakeTenant, newPartner } from "../../support/FakeGraph";
import { OneResource, providerOn } from "../../support/OneResource";
import { rejection } from "../../support/rejection";
import { ids } from "../../support/sampleIds";

const defaultPath = "/policies/crossTenantAccessPolicy/default";
const partnerPath = `/policies/crossTenantAccessPolicy/partners/${ids.partner}`;
const allowed = { tenantId: ids.partner, b2bCollaborationInbound: everyone("allowed") };

async function managed(kind: string, inputs: object, graph = fakeTenant(ids.tenant)) {
  const it = new OneResource(kind, await providerOn(graph));
  await it.up(inputs as never);
  graph.requests.length = 0;
  return { graph, it };
}

describe("remove", () => {
  it("leaves a singleton as it is, and needs no credentials for it, by default", async () => {
    const { graph, it } = await managed("CrossTenantAccessDefault", { b2bCollaborationInbound: everyone("blocked") });
    await it.destroy();
    expect(graph.requests).to.deep.equal([]);
    expect(it.said.info).to.deep.equal(["CrossTenantAccessDefault default stays as it is (onDestroy: retain)."]);
  });

  it("puts back the values that were found, when it is to restore", async () => {
    const inputs = { b2bCollaborationInbound: everyone("blocked"), onDestroy: "restore" };
    const { graph, it } = await managed("CrossTenantAccessDefault", inputs);
    await it.destroy();
    expect(graph.writes).to.deep.equal([
      { method: "PATCH", path: defaultPath, body: { b2bCollaborationInbound: everyone("allowed") } },
    ]);
  });

  it("resets the whole object, when it is to go back to the system's default", async () => {
    const inputs = { b2bCollaborationInbound: everyone("blocked"), onDestroy: "systemDefault" };
    const { graph, it } = await managed("CrossTenantAccessDefault", inputs);
    await it.destroy();
    expect(graph.writes).to.deep.include({
      method: "POST",
      path: `${defaultPath}/resetToSystemDefault`,
      body: undefined,
    });
    expect(graph.objects.get(defaultPath)).to.include({ isServiceDefault: true });
  });

  it("sets the documented default, when Graph has no request for it", async () => {
    const inputs = { allowedCloudEndpoints: ["microsoftonline.us"], onDestroy: "systemDefault" };
    const { graph, it } = await managed("CrossTenantAccessPolicy", inputs);
    await it.destroy();
    expect(graph.writes.at(-1)!.body).to.deep.equal({ allowedCloudEndpoints: [] });
  });

  it("removes a partner entry by default, and waits until it is gone", async () => {
    const { graph, it } = await managed("CrossTenantAccessPartner", allowed);
    graph.staleReads = 2;
    await it.destroy();
    expect(graph.writes).to.deep.equal([{ method: "DELETE", path: partnerPath, body: undefined }]);
    expect(graph.requests.filter(({ method }) => method === "GET")).to.have.length(4);
  });

  it("keeps a service provider's entry and lets it inherit", async () => {
    const graph = fakeTenant(ids.tenant);
    graph.objects.set(partnerPath, newPartner(ids.partner, { isServiceProvider: true }));
    const { it } = await managed("CrossTenantAccessPartner", allowed, graph);
    await it.destroy();
    expect(graph.objects.get(partnerPath)).to.deep.equal(newPartner(ids.partner, { isServiceProvider: true }));
  });

  it("removes an entry that the resource made, when it is to restore", async () => {
    const { graph, it } = await managed("CrossTenantAccessPartner", { ...allowed, onDestroy: "restore" });
    await it.destroy();
    expect(graph.objects.has(partnerPath)).to.equal(false);
  });

  it("keeps an entry that was there before, when it is to restore", async () => {
    const graph = fakeTenant(ids.tenant, { partnerIds: [ids.partner] });
    const { it } = await managed("CrossTenantAccessPartner", { ...allowed, onDestroy: "restore" }, graph);
    await it.destroy();
    expect(graph.objects.get(partnerPath)).to.deep.equal(newPartner(ids.partner));
  });

  it("does nothing, when the entry is gone already", async () => {
    const { graph, it } = await managed("CrossTenantAccessPartner", allowed);
    graph.objects.delete(partnerPath);
    await it.destroy();
    expect(graph.writes).to.deep.equal([]);
  });

  it("leaves an object to the resource that has taken it over, as when a resource is renamed", async () => {
    const graph = fakeTenant(ids.tenant);
    const provider = await providerOn(graph);
    const before = new OneResource("CrossTenantAccessPartner", provider, "before");
    await before.up(allowed);
    const process = await providerOn(graph);
    const after = new OneResource("CrossTenantAccessPartner", process, "after");
    await after.up(allowed);
    await before.continueWith(process).destroy();
    expect(graph.objects.has(partnerPath)).to.equal(true);
    expect(before.said.warnings[0]).to.match(/is managed by urn:.*::after now, so it is left as it is/);
  });

  it("refuses to touch an object of another tenant's state", async () => {
    const { graph, it } = await managed("CrossTenantAccessPartner", allowed);
    const other = fakeTenant(ids.otherTenant, { partnerIds: [ids.partner] });
    const error = await rejection(it.continueWith(await providerOn(other)).destroy());
    expect(error.message).to.match(
      /recorded as an object of tenant 3f1c.*configured for tenant 8d2e.*Nothing was changed/,
    );
    expect(other.requests).to.deep.equal([]);
    expect(graph.requests).to.deep.equal([]);
  });
});
