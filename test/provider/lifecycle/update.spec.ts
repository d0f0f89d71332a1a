import { expect } from "chai";
import { InitializationError } from "../../../provider/rpc";
import { everyone, fakeTenant, graphError } from "../../support/FakeGraph";
import { OneResource, providerOn } from "../../support/OneResource";
import { rejection } from "../../support/rejection";
import { ids } from "../../support/sampleIds";

const defaultPath = "/policies/crossTenantAccessPolicy/default";
const partnerPath = `/policies/crossTenantAccessPolicy/partners/${ids.partner}`;

async function managed(kind: string, inputs: object, graph = fakeTenant(ids.tenant)) {
  const it = new OneResource(kind, await providerOn(graph));
  await it.up(inputs as never);
  graph.requests.length = 0;
  return { graph, it };
}

describe("update", () => {
  it("sends whole top-level values, and only those that differ", async () => {
    const inputs = { inboundTrust: { isMfaAccepted: false }, b2bCollaborationInbound: everyone("blocked") };
    const { graph, it } = await managed("CrossTenantAccessDefault", inputs);
    await it.up({ ...inputs, inboundTrust: { isMfaAccepted: true } });
    expect(graph.writes).to.deep.equal([
      {
        method: "PATCH",
        path: defaultPath,
        body: {
          inboundTrust: {
            isMfaAccepted: true,
            isCompliantDeviceAccepted: false,
            isHybridAzureADJoinedDeviceAccepted: false,
          },
        },
      },
    ]);
  });

  it("writes over what was changed behind Pulumi's back, when it is refreshed first", async () => {
    const inputs = { b2bCollaborationInbound: everyone("blocked") };
    const { graph, it } = await managed("CrossTenantAccessDefault", inputs);
    graph.objects.get(defaultPath).b2bCollaborationInbound = everyone("allowed");
    await it.refresh();
    expect(await it.up(inputs)).to.deep.equal([
      "b2bCollaborationInbound.usersAndGroups.accessType",
      "b2bCollaborationInbound.applications.accessType",
    ]);
    expect(graph.objects.get(defaultPath).b2bCollaborationInbound).to.deep.equal(everyone("blocked"));
  });

  it("writes nothing and says so, when a property is no longer declared", async () => {
    const inputs = { inboundTrust: { isMfaAccepted: true, isCompliantDeviceAccepted: true } };
    const { graph, it } = await managed("CrossTenantAccessDefault", inputs);
    expect(await it.up({ inboundTrust: { isCompliantDeviceAccepted: true } })).to.deep.equal([]);
    expect(await it.up({})).to.deep.equal([]);
    expect(graph.requests).to.deep.equal([]);
    expect(it.said.info).to.deep.equal([
      "No longer declared, so no longer managed and left as it is: inboundTrust.isMfaAccepted.",
      "No longer declared, so no longer managed and left as it is: inboundTrust.",
    ]);
  });

  it("records another onDestroy, and its removal, without a change in Graph", async () => {
    const { graph, it } = await managed("SecurityDefaults", { isEnabled: true, onDestroy: "restore" });
    expect(await it.up({ isEnabled: true })).to.deep.equal(["onDestroy"]);
    expect(graph.writes).to.deep.equal([]);
    expect(it.outputs).not.to.have.property("onDestroy");
  });

  it("remembers what a newly declared property was, beside what it remembers already", async () => {
    const { graph, it } = await managed("CrossTenantAccessDefault", { inboundTrust: { isMfaAccepted: true } });
    graph.objects.get(defaultPath).inboundTrust.isCompliantDeviceAccepted = true;
    await it.up({ inboundTrust: { isMfaAccepted: true, isCompliantDeviceAccepted: false } });
    expect(it.outputs["priorValues"]).to.deep.equal({
      inboundTrust: { isMfaAccepted: false, isCompliantDeviceAccepted: true },
    });
  });

  it("makes an entry again that somebody removed, and says so", async () => {
    const inputs = { tenantId: ids.partner, b2bCollaborationInbound: everyone("allowed") };
    const { graph, it } = await managed("CrossTenantAccessPartner", inputs);
    graph.objects.delete(partnerPath);
    await it.up({ ...inputs, b2bCollaborationInbound: everyone("blocked") });
    expect(graph.objects.get(partnerPath)).to.deep.include({ b2bCollaborationInbound: everyone("blocked") });
    expect(it.said.warnings).to.deep.equal([
      `CrossTenantAccessPartner ${ids.partner} is no longer there. It is made again.`,
    ]);
  });

  it("goes on with an entry that it made itself, when Graph shows it only now", async () => {
    const { graph, it } = await managed("CrossTenantAccessPartner", {
      tenantId: ids.partner,
      b2bCollaborationInbound: everyone("allowed"),
    });
    const entry = graph.objects.get(partnerPath);
    graph.objects.delete(partnerPath);
    graph.fail = ({ method }) => {
      if (method !== "POST") return undefined;
      graph.objects.set(partnerPath, entry);
      return graphError("conflict");
    };
    await it.up({ tenantId: ids.partner, b2bCollaborationInbound: everyone("blocked"), onDestroy: "restore" });
    expect(it.outputs).not.to.have.property("priorValues");
    await it.destroy();
    expect(graph.objects.has(partnerPath)).to.equal(false);
  });

  it("waits until Graph shows the change", async () => {
    const { graph, it } = await managed("SecurityDefaults", { isEnabled: true });
    graph.staleReads = 3;
    await it.up({ isEnabled: false });
    expect(graph.requests.filter(({ method }) => method === "GET").length).to.equal(6);
    expect(it.outputs).to.include({ isEnabled: false });
  });

  it("names what Graph still shows otherwise, when the time is up, and keeps what is known", async () => {
    const { graph, it } = await managed("SecurityDefaults", { isEnabled: true });
    graph.staleReads = Infinity;
    const controller = new AbortController();
    graph.fail = () => {
      if (graph.requests.length > 8) controller.abort(new Error("The update did not finish within 5 seconds."));
      return undefined;
    };
    it.signal = controller.signal;
    const error = await rejection(it.up({ isEnabled: false }));
    expect(error).to.be.instanceOf(InitializationError);
    expect(error.message).to.equal(
      "The update did not finish within 5 seconds. The change was sent, but Graph did not show it yet: isEnabled.",
    );
    expect(error.outputs).to.deep.include({ isEnabled: true, priorValues: { isEnabled: true } });
  });

  it("leaves the state as it is, when Graph refuses the change", async () => {
    const { graph, it } = await managed("SecurityDefaults", { isEnabled: false });
    graph.fail = ({ method }) => (method === "PATCH" ? graphError("badRequest", "Refused.") : undefined);
    const error = await rejection(it.up({ isEnabled: true }));
    expect(error).not.to.be.instanceOf(InitializationError);
    expect(error.message).to.equal("Refused.");
  });

  it("finds a role's policy anew, as its id changes with every change", async () => {
    const graph = fakeTenant(ids.tenant, { roleIds: [ids.globalReader] });
    const { it } = await managed(
      "RoleManagementPolicy",
      { role: "Global Reader", activation: { maximumDuration: "PT1H" } },
      graph,
    );
    await it.up({ role: "Global Reader", activation: { maximumDuration: "PT2H" } });
    await it.up({ role: "Global Reader", activation: { maximumDuration: "PT3H" } });
    expect(graph.writes.map(({ path }) => path.split("/").at(-1))).to.deep.equal([
      `P1_${ids.globalReader}`,
      `P2_${ids.globalReader}`,
    ]);
  });
});
