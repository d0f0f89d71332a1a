import { expect } from "chai";
import * as entra from "../../../resources";
import { changesIn, recorded, succeed } from "../../support/engine";
import { everyone } from "../../support/FakeGraph";
import { onRealEngine } from "../../support/onRealEngine";
import { contoso, fabrikam, northwind, writes } from "../../support/sandbox";

const xtap = "/policies/crossTenantAccessPolicy";

describe("The provider on the real engine", function () {
  this.timeout(120_000);
  const engine = onRealEngine();

  it("deploys every kind, and finds nothing to do the next time", async () => {
    const stack = await engine.stackOf("every-kind", () => {
      new entra.CrossTenantAccessPolicy("clouds", { allowedCloudEndpoints: [] });
      new entra.CrossTenantAccessDefault("default", {
        b2bCollaborationInbound: everyone("blocked"),
        inboundTrust: { isMfaAccepted: false },
      });
      new entra.CrossTenantAccessPartner("provider", {
        tenantId: fabrikam.toUpperCase(),
        b2bCollaborationInbound: everyone("allowed"),
        inboundTrust: { isMfaAccepted: true },
      });
      new entra.CrossTenantAccessPartner("supplier", {
        tenantId: northwind,
        b2bCollaborationInbound: everyone("allowed"),
        b2bCollaborationOutbound: "inherit",
      });
      new entra.AuthorizationPolicy("guests", {
        allowInvitesFrom: "adminsAndGuestInviters",
        guestUserRoleId: "2AF84B1E-32C8-42B7-82BC-DAA82404023B",
        defaultUserRolePermissions: { allowedToCreateTenants: false },
      });
      new entra.SecurityDefaults("security-defaults", { isEnabled: false });
      new entra.RoleManagementPolicy("global-administrator", {
        role: "Global Administrator",
        activation: {
          maximumDuration: "PT60M",
          authenticationContext: "c1",
          requireApproval: true,
          approvers: { groups: ["7e6d5c4b-3a2f-4e1d-8c9b-6f5e4d3c2b1a"] },
        },
        notifications: { activation: { admin: { additionalRecipients: ["soc@contoso.example"] } } },
      });
    });
    expect(changesIn(await succeed(stack, "up"))).to.have.length(7);
    expect(writes(engine.emulator).map((write) => write.replace(/DirectoryRole_.*/, "…"))).to.have.members([
      `PATCH ${xtap}/default`,
      `PATCH ${xtap}/partners/${fabrikam}`,
      `POST ${xtap}/partners`,
      "PATCH /policies/authorizationPolicy",
      "PATCH /policies/roleManagementPolicies/…",
    ]);
    engine.emulator.control.clearRequests();
    expect(changesIn(await succeed(stack, "preview"))).to.deep.equal([]);
    expect(changesIn(await succeed(stack, "up"))).to.deep.equal([]);
    expect(writes(engine.emulator)).to.deep.equal([]);
  });

  it("names what somebody changed behind its back, and puts it right", async () => {
    const stack = await engine.stackOf("drift", () => {
      new entra.CrossTenantAccessDefault("default", { b2bCollaborationInbound: everyone("blocked") });
      new entra.CrossTenantAccessPartner("supplier", {
        tenantId: northwind,
        b2bCollaborationInbound: everyone("allowed"),
      });
    });
    await succeed(stack, "up");
    engine.emulator.control.edit(contoso, `${xtap}/default`, { b2bCollaborationInbound: everyone("allowed") });
    engine.emulator.control.send(contoso, { method: "DELETE", path: `${xtap}/partners/${northwind}` });
    expect(changesIn(await succeed(stack, "preview"))).to.deep.equal([
      "create supplier",
      "update default: b2bCollaborationInbound.applications.accessType, b2bCollaborationInbound.usersAndGroups.accessType",
    ]);
    await succeed(stack, "up");
    expect(engine.emulator.control.get(contoso, `${xtap}/default`)).to.deep.include({
      b2bCollaborationInbound: everyone("blocked"),
    });
    expect(changesIn(await succeed(stack, "preview"))).to.deep.equal([]);
  });

  it("gives each object up in the way that its onDestroy says", async () => {
    engine.emulator.control.edit(contoso, "/policies/authorizationPolicy", {
      allowInvitesFrom: "adminsGuestInvitersAndAllMembers",
    });
    const stack = await engine.stackOf("destroy", () => {
      new entra.AuthorizationPolicy("restored", { allowInvitesFrom: "none", onDestroy: "restore" });
      new entra.CrossTenantAccessDefault("reset", {
        b2bCollaborationInbound: everyone("blocked"),
        onDestroy: "systemDefault",
      });
      new entra.RoleManagementPolicy("retained", { role: "Global Reader", activation: { maximumDuration: "PT1H" } });
      new entra.CrossTenantAccessPartner("removed", {
        tenantId: northwind,
        b2bCollaborationInbound: everyone("allowed"),
      });
      new entra.CrossTenantAccessPartner("provider", {
        tenantId: fabrikam,
        b2bCollaborationInbound: everyone("allowed"),
      });
    });
    await succeed(stack, "up");
    engine.emulator.control.clearRequests();
    await succeed(stack, "destroy");
    expect(writes(engine.emulator)).to.have.members([
      "PATCH /policies/authorizationPolicy",
      `POST ${xtap}/default/resetToSystemDefault`,
      `DELETE ${xtap}/partners/${northwind}`,
      `PATCH ${xtap}/partners/${fabrikam}`,
    ]);
    expect(engine.emulator.control.get(contoso, "/policies/authorizationPolicy")).to.include({
      allowInvitesFrom: "adminsGuestInvitersAndAllMembers",
    });
    expect(engine.emulator.control.get(contoso, `${xtap}/default`)).to.include({ isServiceDefault: true });
    expect(engine.emulator.control.get(contoso, `${xtap}/partners/${fabrikam}`)).to.include({
      isServiceProvider: true,
      b2bCollaborationInbound: null,
    });
  });

  it("keeps an entry, when its resource is renamed", async () => {
    let name = "before";
    const stack = await engine.stackOf("rename", () => {
      new entra.CrossTenantAccessPartner(name, { tenantId: northwind, b2bCollaborationInbound: everyone("allowed") });
    });
    await succeed(stack, "up");
    name = "after";
    expect(changesIn(await succeed(stack, "up"))).to.deep.equal(["create after", "delete before"]);
    expect(engine.emulator.control.get(contoso, `${xtap}/partners/${northwind}`)).to.include({ tenantId: northwind });
    expect(changesIn(await succeed(stack, "preview"))).to.deep.equal([]);
  });

  it("replaces an entry, when it becomes another tenant's", async () => {
    let tenantId = northwind;
    const stack = await engine.stackOf("replace", () => {
      new entra.CrossTenantAccessPartner("partner", { tenantId, b2bCollaborationInbound: everyone("allowed") });
    });
    await succeed(stack, "up");
    tenantId = "11111111-2222-4333-8444-555555555555";
    engine.emulator.control.clearRequests();
    const { changes } = await succeed(stack, "up");
    expect(changes.map(({ op }) => op)).to.include.members(["create-replacement", "delete-replaced"]);
    expect(writes(engine.emulator)).to.deep.equal([`POST ${xtap}/partners`, `DELETE ${xtap}/partners/${northwind}`]);
  });

  it("stops managing a property that is no longer declared, and remembers what it was", async () => {
    let declared: entra.CrossTenantAccessDefaultArgs = {
      b2bCollaborationInbound: everyone("blocked"),
      inboundTrust: { isMfaAccepted: true },
      onDestroy: "restore",
    };
    const stack = await engine.stackOf("release", () => void new entra.CrossTenantAccessDefault("default", declared));
    await succeed(stack, "up");
    declared = { inboundTrust: { isMfaAccepted: true }, onDestroy: "restore" };
    engine.emulator.control.clearRequests();
    expect(changesIn(await succeed(stack, "up"))).to.deep.equal([]);
    engine.emulator.control.edit(contoso, `${xtap}/default`, { b2bCollaborationInbound: everyone("allowed") });
    expect(changesIn(await succeed(stack, "preview"))).to.deep.equal([]);
    expect((await recorded(stack))["default"]!.outputs["priorValues"]).to.deep.equal({
      b2bCollaborationInbound: everyone("allowed"),
      inboundTrust: { isMfaAccepted: false },
    });
  });

  it("takes an existing entry into the state, by `pulumi import` and by the import option", async () => {
    const environment = engine.emulator.environment(contoso);
    const stack = await engine.stackOf("import", () => undefined);
    const importAs = (type: string, name: string, id: string) =>
      engine.workspace.pulumi(
        stack,
        environment,
        "import",
        "--yes",
        "--generate-code=false",
        `entra:index:${type}`,
        name,
        id,
      );
    await importAs("CrossTenantAccessPartner", "by-command", fabrikam);
    await importAs("RoleManagementPolicy", "by-name", "Global Reader");
    const { "by-command": partner, "by-name": role } = await recorded(stack);
    expect(partner).to.include({ id: fabrikam });
    expect(partner!.inputs).to.include({
      tenantId: fabrikam,
      isServiceProvider: true,
      b2bCollaborationInbound: "inherit",
    });
    expect(role).to.include({ id: "f2ef992c-3afb-46b9-b7cf-a126ee74c451" });
    expect(role!.inputs["activation"]).to.include({ maximumDuration: "PT8H" });

    const other = await engine.stackOf("import-option", () => {
      const declared = { tenantId: fabrikam, b2bCollaborationInbound: "inherit" as const };
      new entra.CrossTenantAccessPartner("by-option", declared, { import: fabrikam });
    });
    expect(changesIn(await succeed(other, "up", { refresh: false }))).to.deep.equal(["import by-option"]);
    expect(changesIn(await succeed(other, "preview"))).to.deep.equal([]);
    expect(writes(engine.emulator)).to.deep.equal([]);
  });
});
