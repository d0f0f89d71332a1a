import { expect } from "chai";
import * as entra from "../../../resources";
import { changesIn, fail, recorded, succeed } from "../../support/engine";
import { everyone } from "../../support/FakeGraph";
import { onRealEngine } from "../../support/onRealEngine";
import { contoso, northwind, writes } from "../../support/sandbox";

const xtap = "/policies/crossTenantAccessPolicy";
const partners = `${xtap}/partners`;
const allowed = { tenantId: northwind, b2bCollaborationInbound: everyone("allowed") };

describe("The provider in trouble on the real engine", function () {
  this.timeout(120_000);
  const engine = onRealEngine();

  it("waits until Graph shows what was written", async () => {
    engine.emulator.control.setLag(1500);
    const stack = await engine.stackOf("lag", () => {
      new entra.CrossTenantAccessPartner("partner", allowed);
      new entra.CrossTenantAccessDefault("default", { b2bCollaborationInbound: everyone("blocked") });
    });
    await succeed(stack, "up");
    expect(changesIn(await succeed(stack, "preview"))).to.deep.equal([]);
  });

  it("keeps what it made, when its time is up, and goes on from there the next time", async () => {
    engine.emulator.control.setLag(120_000);
    const options = { customTimeouts: { create: "4s" } };
    const stack = await engine.stackOf(
      "timeout",
      () => void new entra.CrossTenantAccessPartner("partner", allowed, options),
    );
    expect(await fail(stack, "up")).to.match(/The create did not finish within 4 seconds.*customTimeouts/);
    expect((await recorded(stack))["partner"]!.initErrors).to.have.length(1);
    // What the operator writes is seen at once: Graph has caught up.
    engine.emulator.control.edit(contoso, `${partners}/${northwind}`, { b2bCollaborationInbound: everyone("allowed") });
    await succeed(stack, "up", { refresh: false });
    const { initErrors = [], outputs } = (await recorded(stack))["partner"]!;
    expect(initErrors).to.deep.equal([]);
    expect(outputs).not.to.have.property("priorValues");
  });

  it("tries again to make a partner, as Graph still holds the entry that was deleted a moment ago", async () => {
    engine.emulator.control.setFaults([{ match: { method: "POST", path: "/partners$" }, times: 2, status: 409 }]);
    const stack = await engine.stackOf("conflict", () => void new entra.CrossTenantAccessPartner("partner", allowed));
    await succeed(stack, "up");
    expect(writes(engine.emulator)).to.deep.equal([`POST ${partners}`, `POST ${partners}`, `POST ${partners}`]);
  });

  it("tries again, when Graph limits the pace or is away for a moment", async () => {
    engine.emulator.control.setFaults([
      { match: { method: "PATCH" }, times: 1, status: 429, code: "TooManyRequests", headers: { "Retry-After": "1" } },
      { match: { path: "/partners$", method: "POST" }, times: 1, status: 429, code: "TooManyRequests" },
      { match: { method: "GET", path: "/default$" }, times: 2, status: 503 },
    ]);
    const stack = await engine.stackOf("throttled", () => {
      new entra.CrossTenantAccessPartner("partner", allowed);
      new entra.CrossTenantAccessDefault("default", { b2bCollaborationInbound: everyone("blocked") });
    });
    await succeed(stack, "up");
    expect(engine.emulator.control.get(contoso, `${xtap}/default`)).to.deep.include({
      b2bCollaborationInbound: everyone("blocked"),
    });
  });

  it("does not take an entry for deleted, when it cannot be read", async () => {
    const stack = await engine.stackOf("unreadable", () => void new entra.CrossTenantAccessPartner("partner", allowed));
    await succeed(stack, "up");
    engine.emulator.control.setFaults([
      { match: { path: "/partners" }, status: 403, code: "Authorization_RequestDenied" },
    ]);
    expect(await fail(stack, "preview")).to.match(/403 Authorization_RequestDenied.*Policy.Read.All/s);
    expect(await recorded(stack)).to.include.keys("partner");
  });

  it("says what is wrong with the program before it asks Graph anything", async () => {
    const stack = await engine.stackOf("bad-input", () => {
      new entra.RoleManagementPolicy("role", { role: "Global Admin", activation: { maximumDuration: "PT9Z" } });
    });
    const said = await fail(stack, "preview");
    expect(said).to.match(/property role .* did you mean "Global Administrator"/);
    expect(said).to.match(/property activation.maximumDuration .* from PT30M to P1D/);
    expect(engine.emulator.control.requests()).to.deep.equal([]);
  });

  it("stops in order, when it is cancelled", async () => {
    engine.emulator.control.setLag(120_000);
    const stack = await engine.stackOf("cancelled", () => void new entra.CrossTenantAccessPartner("partner", allowed));
    const controller = new AbortController();
    const said = fail(stack, "up", { signal: controller.signal });
    while (writes(engine.emulator).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    expect(await said).to.match(/cancel/i);
    expect(await recorded(stack)).to.include.keys("partner");
  });

  it("reads 50 partners, 20 roles and every singleton in at most 8 requests", async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
    for (const tenantId of ids)
      engine.emulator.control.send(contoso, { method: "POST", path: partners, body: { tenantId } });
    const filter = "?$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'";
    const answer = engine.emulator.control.get(contoso, `/policies/roleManagementPolicyAssignments${filter}`);
    const roles = (answer as { value: { roleDefinitionId: string }[] }).value
      .slice(0, 20)
      .map((it) => it.roleDefinitionId);
    const stack = await engine.stackOf("many", () => {
      for (const tenantId of ids)
        new entra.CrossTenantAccessPartner(tenantId, { tenantId, b2bCollaborationInbound: "inherit" });
      for (const role of roles) {
        new entra.RoleManagementPolicy(role, { role, eligibleAssignment: { expirationRequired: false } });
      }
      new entra.CrossTenantAccessPolicy("clouds", { allowedCloudEndpoints: [] });
      new entra.CrossTenantAccessDefault("default", { inboundTrust: { isMfaAccepted: false } });
      new entra.AuthorizationPolicy("guests", { allowInvitesFrom: "everyone" });
      new entra.SecurityDefaults("security-defaults", { isEnabled: false });
    });
    await succeed(stack, "up");
    engine.emulator.control.clearRequests();
    expect(changesIn(await succeed(stack, "preview"))).to.deep.equal([]);
    const graph = engine.emulator.control.requests().filter(({ version }) => version !== undefined);
    expect(graph.map(({ method, path }) => `${method} ${path}`)).to.have.length.at.most(8);
  });
});
