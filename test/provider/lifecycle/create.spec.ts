import { expect } from "chai";
import { InitializationError } from "../../../provider/rpc";
import { everyone, fakeTenant, graphError } from "../../support/FakeGraph";
import { OneResource, providerOn } from "../../support/OneResource";
import { rejection } from "../../support/rejection";
import { ids } from "../../support/sampleIds";

const partnerPath = `/policies/crossTenantAccessPolicy/partners/${ids.partner}`;
const declared = { tenantId: ids.partner, b2bCollaborationInbound: everyone("allowed") };

async function partner(graph = fakeTenant(ids.tenant)) {
  return { graph, it: new OneResource("CrossTenantAccessPartner", await providerOn(graph)) };
}

describe("create", () => {
  it("makes what is not there, and waits until it can be read", async () => {
    const { graph, it } = await partner();
    graph.staleReads = 2;
    await it.up(declared);
    expect(graph.requests.map(({ method, path }) => `${method} ${path.split("/").at(-1)}`)).to.deep.equal([
      `GET ${ids.partner}`,
      "GET organization",
      "POST partners",
      `GET ${ids.partner}`,
      `GET ${ids.partner}`,
      `GET ${ids.partner}`,
    ]);
    expect(it.id).to.equal(ids.partner);
    expect(it.outputs).to.deep.equal({ ...declared, managedTenantId: ids.tenant });
  });

  it("adopts what is there, writes what differs, and says so", async () => {
    const { graph, it } = await partner(fakeTenant(ids.tenant, { partnerIds: [ids.partner] }));
    await it.up(declared);
    expect(graph.writes).to.deep.equal([
      { method: "PATCH", path: partnerPath, body: { b2bCollaborationInbound: everyone("allowed") } },
    ]);
    expect(it.outputs["priorValues"]).to.deep.equal({ b2bCollaborationInbound: "inherit" });
    expect(it.said.warnings[0]).to.match(/exists already. It is taken under management/);
  });

  it("writes nothing, when a singleton is as declared already", async () => {
    const graph = fakeTenant(ids.tenant);
    const it = new OneResource("CrossTenantAccessDefault", await providerOn(graph));
    await it.up({ b2bCollaborationInbound: everyone("allowed") });
    expect(graph.writes).to.deep.equal([]);
    expect(it.said.warnings).to.deep.equal([]);
    expect(it.outputs["priorValues"]).to.deep.equal({ b2bCollaborationInbound: everyone("allowed") });
  });

  it("tries again, when the entry was deleted a moment ago", async () => {
    const { graph, it } = await partner();
    let refusals = 3;
    graph.fail = ({ method }) => (method === "POST" && refusals-- > 0 ? graphError("conflict") : undefined);
    await it.up(declared);
    expect(graph.writes).to.have.length(4);
    expect(it.said.info).to.deep.equal([
      `Graph still holds the deleted CrossTenantAccessPartner ${ids.partner}: trying again in 1 s`,
      `Graph still holds the deleted CrossTenantAccessPartner ${ids.partner}: trying again in 2 s`,
      `Graph still holds the deleted CrossTenantAccessPartner ${ids.partner}: trying again in 4 s`,
    ]);
  });

  it("adopts, when somebody else made it in between", async () => {
    const { graph, it } = await partner();
    const other = fakeTenant(ids.tenant, { partnerIds: [ids.partner] });
    graph.fail = ({ method }) => {
      if (method !== "POST") return undefined;
      graph.objects.set(partnerPath, other.objects.get(partnerPath));
      return graphError("conflict");
    };
    await it.up(declared);
    expect(graph.objects.get(partnerPath).b2bCollaborationInbound).to.deep.equal(everyone("allowed"));
    expect(it.outputs["priorValues"]).to.deep.equal({ b2bCollaborationInbound: "inherit" });
  });

  it("keeps what was made, when Graph does not show it in time", async () => {
    const { graph, it } = await partner();
    const controller = new AbortController();
    graph.fail = ({ method }) => {
      if (graph.writes.length === 0 || method !== "GET") return undefined;
      controller.abort(new Error("The time was up."));
      return graphError("notFound");
    };
    it.signal = controller.signal;
    const error = await rejection(it.up(declared));
    expect(error).to.be.instanceOf(InitializationError);
    expect(error).to.deep.include({ id: ids.partner, inputs: declared });
    expect(error.outputs).to.deep.include({ ...declared, managedTenantId: ids.tenant });
    expect(error.reasons).to.deep.equal([
      "The time was up. The change was sent, but Graph did not show it yet: the object.",
    ]);
  });

  it("keeps the object, when the answer to its making was lost", async () => {
    const { graph, it } = await partner();
    graph.fail = ({ method }) => (method === "POST" ? graphError("unreachable", "The connection broke.") : undefined);
    const error = await rejection(it.up(declared));
    expect(error).to.be.instanceOf(InitializationError);
    expect(error.reasons).to.deep.equal(["The connection broke. It is not known whether the change was made."]);
  });

  it("keeps the prior values, when a change of an adopted object ends badly", async () => {
    const { graph, it } = await partner(fakeTenant(ids.tenant, { partnerIds: [ids.partner] }));
    graph.fail = ({ method }) => (method === "PATCH" ? graphError("unavailable") : undefined);
    const error = await rejection(it.up(declared));
    expect(error).to.be.instanceOf(InitializationError);
    expect(error.outputs).to.deep.equal({
      tenantId: ids.partner,
      b2bCollaborationInbound: "inherit",
      managedTenantId: ids.tenant,
      priorValues: { b2bCollaborationInbound: "inherit" },
    });
  });

  for (const kind of ["forbidden", "badRequest", "licence"] as const) {
    it(`leaves nothing in the state, when Graph refuses it (${kind})`, async () => {
      const { graph, it } = await partner();
      graph.fail = ({ method }) => (method === "POST" ? graphError(kind, "Refused.") : undefined);
      const error = await rejection(it.up(declared));
      expect(error).not.to.be.instanceOf(InitializationError);
      expect(error.message).to.equal("Refused.");
    });
  }

  it("explains itself, when a role has no policy", async () => {
    const it = new OneResource("RoleManagementPolicy", await providerOn(fakeTenant(ids.tenant)));
    const error = await rejection(it.up({ role: "Global Reader" }));
    expect(error.message).to.match(/^RoleManagementPolicy .* was not found. Graph has no PIM policy for this role/);
  });
});

describe("create in a preview", () => {
  it("asks Graph nothing and tells what is declared", async () => {
    const graph = fakeTenant(ids.tenant);
    const provider = await providerOn(graph);
    const { operation } = new OneResource("CrossTenantAccessPartner", provider);
    const type = "entra:index:CrossTenantAccessPartner";
    const request = { urn: "urn", type, name: "it", secrets: new Set<string>(), inputs: declared, preview: true };
    const planned = await provider.create(request, operation);
    expect(planned).to.deep.include({ id: ids.partner });
    expect(planned.outputs).to.deep.include({ ...declared, managedTenantId: ids.tenant });
    expect(graph.requests).to.deep.equal([]);
  });
});
