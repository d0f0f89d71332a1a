import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { findEngine } from "../../../engine/findEngine";
import { Sandbox } from "../../../sandbox/Sandbox";
import { underGuardrails } from "../../support/policyPack";
import { contoso, fabrikam, northwind, writes } from "../../support/sandbox";

const checkout = path.resolve(__dirname, "../../..");
const breakGlass = "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a";

const prelude = `
const azuread = require("@pulumi/azuread");
const { entra } = require(${JSON.stringify(path.join(checkout, "dist", "components"))});
const policy = (name, { users = {}, state = "enabled", control = "mfa" } = {}, opts) =>
  new azuread.ConditionalAccessPolicy(name, {
    displayName: name,
    state,
    conditions: {
      applications: { includedApplications: ["All"] },
      clientAppTypes: ["all"],
      users: { includedUsers: ["All"], ...users },
    },
    grantControls: { operator: "OR", builtInControls: [control] },
  }, opts);
`;

describe("The guardrails on the real engine", function () {
  this.timeout(300_000);
  let sandbox: Sandbox;
  let projects = 0;

  before(async function () {
    // A machine without an engine builds one first.
    this.timeout(15 * 60_000);
    sandbox = await Sandbox.open(await findEngine(), checkout);
    sandbox.emulator.control.setSettings({ throttling: false });
    sandbox.emulator.control.setLag(0);
  });
  after(() => sandbox?.close());

  const stackOf = (program: string) =>
    sandbox.stack("test", contoso, sandbox.project(`guarded${++projects}`, `${prelude}\n${program}`));

  it("pass the sample tenants, whose exceptions their files declare", async () => {
    for (const [name, tenantId] of [["contoso", contoso] as const, ["fabrikam", fabrikam] as const]) {
      const run = await underGuardrails(await sandbox.stack(name, tenantId), "preview");
      expect(run.error).to.equal("");
      expect(run.violations).to.deep.equal([]);
    }
  });

  it("pass a sample tenant that enforces every policy at once, before any of its objects is there", async () => {
    const file = path.join(sandbox.directory, "stacks", "Pulumi.contoso.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("rollout: reportOnly", "rollout: enforced"));
    try {
      const run = await underGuardrails(await sandbox.stack("contoso", contoso), "preview");
      expect(run.error).to.equal("");
      expect(run.violations).to.deep.equal([]);
    } finally {
      writeFileSync(file, text);
    }
  });

  it("keep an update from writing what they forbid, and name rule, resource, remedy and control", async () => {
    const stack = await stackOf(`
      policy("lockout", { control: "block" });
      new entra.CrossTenantAccessDefault("default", { inboundTrust: { isMfaAccepted: true } });
      new entra.CrossTenantAccessPartner("partner", { tenantId: "${northwind}", inboundTrust: { isMfaAccepted: true } });
      new entra.AuthorizationPolicy("guests", { allowInvitesFrom: "everyone" });
      new azuread.DirectoryRoleAssignment("owner", {
        roleId: "62e90394-69f5-4237-9190-012177145e10",
        principalObjectId: "2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f",
      });
      new entra.RoleManagementPolicy("pim", {
        role: "Global Administrator",
        activation: { maximumDuration: "PT10H", requireApproval: false },
        activeAssignment: { expirationRequired: false },
      });
    `);
    const run = await underGuardrails(stack, "preview");
    expect(run.succeeded).to.equal(false);
    expect(run.violations).to.deep.equal([
      "mandatory break-glass-excluded lockout",
      "mandatory cross-tenant-default-trusts-nobody default",
      "mandatory guest-invitations-restricted guests",
      "mandatory no-block-for-everyone lockout",
      "mandatory no-permanent-global-administrator owner",
      "mandatory partner-trust-declared partner",
      "mandatory pim-activation pim",
      "mandatory pim-approvers pim",
      "mandatory pim-no-permanent-assignment pim",
    ]);
    for (const message of run.messages) {
      expect(message).to.match(/Remedy: .+\n *Control EB-[A-Z]+-\d\dv1.*: npx entra-baseline controls show EB-/);
    }

    sandbox.emulator.control.clearRequests();
    expect((await underGuardrails(stack, "up")).succeeded).to.equal(false);
    expect(writes(sandbox.emulator)).to.deep.equal([]);
  });

  it("take levels, parameters and exemptions from the configuration", async () => {
    const stack = await stackOf(`
      policy("lockout", { control: "block" });
      policy("excluding", { users: { excludedGroups: ["${breakGlass}"] } });
      new entra.AuthorizationPolicy("guests", { allowInvitesFrom: "everyone" });
    `);
    const run = await underGuardrails(stack, "preview", {
      "break-glass-excluded": { breakGlass: [breakGlass], enforcementLevel: "advisory" },
      "no-block-for-everyone": "disabled",
      "guest-invitations-restricted": { exemptions: [{ resource: "guests", reason: "A school: teachers invite." }] },
    });
    expect(run.error).to.equal("");
    expect(run.violations).to.deep.equal(["advisory break-glass-excluded lockout"]);
  });

  it("start from their folder, too, as Pulumi's own language host starts one", async function () {
    if (process.platform === "win32") return this.skip();
    const runner = path.join(checkout, "node_modules/@pulumi/pulumi/cmd/run-policy-pack");
    const folder = path.join(checkout, "policies");
    const stack = await stackOf(`new entra.AuthorizationPolicy("guests", { allowInvitesFrom: "everyone" });`);
    const host = path.join(stack.workspace.workDir, "host");
    writeFileSync(host, `#!/bin/sh\nexec node "${runner}" "$@" "${folder}"\n`, { mode: 0o755 });
    const run = await underGuardrails(stack, "preview", undefined, host);
    expect(run.violations).to.deep.equal(["mandatory guest-invitations-restricted guests"]);
  });

  it("refuse a configuration that they don't understand, as it would leave a rule without what it goes by", async () => {
    const stack = await stackOf(`policy("excluding", { users: { excludedGroups: ["${breakGlass}"] } });`);
    const misspelt = await underGuardrails(stack, "preview", { "break-glass-excluded": { breakglass: [breakGlass] } });
    expect(misspelt.error)
      .to.match(/break-glass-excluded is wrong/)
      .and.to.match(/parameters are: breakGlass/);
    const wrong = await underGuardrails(stack, "preview", { "break-glass-excluded": { breakGlass: breakGlass } });
    expect(wrong.error).to.match(/validating policy config|break-glass-excluded/);
    expect(wrong.succeeded).to.equal(false);
  });

  it("advise on what a preview can't tell, and refuse it once it is known, before it is written", async () => {
    const stack = await stackOf(`
      const group = new azuread.Group("group", { displayName: "Not break-glass", securityEnabled: true });
      policy("unsettled", { users: { excludedGroups: [group.objectId] } });
    `);
    const config = { "break-glass-excluded": { breakGlass: [breakGlass] } };
    const preview = await underGuardrails(stack, "preview", config);
    expect(preview.error).to.equal("");
    expect(preview.violations).to.deep.equal(["advisory break-glass-excluded unsettled"]);
    expect(preview.messages[0]).to.match(/excludedGroups\.0 can't be known during preview/);

    sandbox.emulator.control.clearRequests();
    const up = await underGuardrails(stack, "up", config);
    expect(up.succeeded).to.equal(false);
    expect(up.violations).to.include("mandatory break-glass-excluded unsettled");
    expect(writes(sandbox.emulator).filter((write) => !/ \/groups/.test(write))).to.deep.equal([]);
  });
});
