import { setMaxListeners } from "node:events";
import { expect } from "chai";
import type { GraphClient } from "../../graph";
import { kinds } from "../../kinds";
import { roles } from "../../kinds/roles";
import { ObjectReader } from "../../provider/ObjectReader";
import { TenantSession } from "../../provider/TenantSession";
import { fakeTenant, type FakeGraph, graphError } from "../support/FakeGraph";
import { rejection } from "../support/rejection";
import { ids } from "../support/sampleIds";

const kindOf = (name: string) => kinds.find((kind) => kind.name === name)!;
const partner = kindOf("CrossTenantAccessPartner");
const role = kindOf("RoleManagementPolicy");
const partnerIds = Array.from({ length: 50 }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const roleIds = Object.values(roles).slice(0, 20);
const singletons = ["CrossTenantAccessPolicy", "CrossTenantAccessDefault", "AuthorizationPolicy", "SecurityDefaults"];
const operation = { signal: new AbortController().signal };
setMaxListeners(0, operation.signal);

function readerOn(graph: FakeGraph, now?: () => number): ObjectReader {
  return new ObjectReader(new TenantSession({ tenantId: ids.tenant }, async () => graph.client as GraphClient), now);
}

const asked = (graph: FakeGraph) => graph.requests.map(({ method, path }) => `${method} ${path.split("/").at(-1)}`);

describe("ObjectReader", () => {
  it("reads a whole tenant in few requests, when all is asked for at once", async () => {
    const graph = fakeTenant(ids.tenant, { partnerIds, roleIds });
    const reader = readerOn(graph);
    const reads = [
      ...partnerIds.map((id) => reader.read(partner, id, operation)),
      ...roleIds.map((id) => reader.read(role, id, operation)),
      ...singletons.map((name) => reader.read(kindOf(name), "", operation)),
    ];
    const found = await Promise.all(reads);
    expect(found.map((object) => object?.["tenantId"]).slice(0, 50)).to.deep.equal(partnerIds);
    expect(found.map((object) => object?.["roleDefinitionId"]).slice(50, 70)).to.deep.equal(roleIds);
    expect(asked(graph)).to.have.members(["GET partners", "GET roleManagementPolicyAssignments", "POST $batch"]);
  });

  it("needs few requests as well, when one is asked for after the other", async () => {
    const graph = fakeTenant(ids.tenant, { partnerIds, roleIds });
    const reader = readerOn(graph);
    for (const id of partnerIds.slice(0, 5)) await reader.read(partner, id, operation);
    for (const id of roleIds.slice(0, 5)) await reader.read(role, id, operation);
    expect(graph.requests).to.have.length(4);
  });

  it("reads a lone object by itself", async () => {
    const graph = fakeTenant(ids.tenant, { partnerIds });
    await readerOn(graph).read(partner, partnerIds[7]!, operation);
    expect(asked(graph)).to.deep.equal([`GET ${partnerIds[7]}`]);
  });

  it("asks for the object itself before it counts as gone, as a list lags behind", async () => {
    const graph = fakeTenant(ids.tenant, { partnerIds: partnerIds.slice(0, 2) });
    const reader = readerOn(graph);
    await reader.read(partner, partnerIds[0]!, operation);
    const listed = reader.read(partner, partnerIds[2]!, operation);
    graph.disguise = (answer) => {
      graph.objects.set(`/policies/crossTenantAccessPolicy/partners/${partnerIds[2]}`, { tenantId: partnerIds[2] });
      return answer;
    };
    expect(await listed).to.deep.equal({ tenantId: partnerIds[2] });
    expect(await reader.read(partner, partnerIds[3]!, operation)).to.equal(undefined);
  });

  it("takes a new list, when something of the kind was written", async () => {
    const graph = fakeTenant(ids.tenant, { partnerIds });
    const reader = readerOn(graph);
    await Promise.all(partnerIds.map((id) => reader.read(partner, id, operation)));
    await reader.read(partner, partnerIds[0]!, operation);
    reader.forget(partner);
    await reader.read(partner, partnerIds[0]!, operation);
    expect(asked(graph)).to.deep.equal(["GET partners", "GET partners"]);
  });

  it("takes a new list, when the last one is old", async () => {
    const graph = fakeTenant(ids.tenant, { partnerIds });
    let now = 0;
    const reader = readerOn(graph, () => now);
    await Promise.all(partnerIds.map((id) => reader.read(partner, id, operation)));
    now += 60_000;
    await reader.read(partner, partnerIds[0]!, operation);
    expect(asked(graph)).to.deep.equal(["GET partners", "GET partners"]);
  });

  it("fails every read that a list was to serve, and asks anew afterwards, when the list fails", async () => {
    const graph = fakeTenant(ids.tenant, { partnerIds });
    const reader = readerOn(graph);
    graph.fail = () => graphError("forbidden", "403");
    const failed = partnerIds.map((id) => rejection(reader.read(partner, id, operation)));
    expect(new Set((await Promise.all(failed)).map(({ message }) => message))).to.deep.equal(new Set(["403"]));
    graph.fail = () => undefined;
    expect(await reader.read(partner, partnerIds[0]!, operation)).to.include({ tenantId: partnerIds[0] });
  });

  it("fails just the read that failed, when others share its batch", async () => {
    const graph = fakeTenant(ids.tenant);
    const reader = readerOn(graph);
    graph.fail = ({ path }) => (path.endsWith("/default") ? graphError("unavailable", "503") : undefined);
    const failed = rejection(reader.read(kindOf("CrossTenantAccessDefault"), "default", operation));
    const found = reader.read(kindOf("AuthorizationPolicy"), "authorizationPolicy", operation);
    expect((await failed).message).to.equal("503");
    expect(await found).to.include({ id: "authorizationPolicy" });
  });

  it("stops waiting, when the operation is cancelled, and lets others go on", async () => {
    const graph = fakeTenant(ids.tenant, { partnerIds });
    const reader = readerOn(graph);
    const controller = new AbortController();
    const stopped = rejection(reader.read(partner, partnerIds[0]!, { signal: controller.signal }));
    const other = reader.read(partner, partnerIds[1]!, operation);
    controller.abort(new Error("cancelled"));
    expect((await stopped).message).to.equal("cancelled");
    expect(await other).to.include({ tenantId: partnerIds[1] });
  });
});
