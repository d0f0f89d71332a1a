import { accessSync, constants, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as azuread from "@pulumi/azuread";
import { LocalWorkspace, type Stack } from "@pulumi/pulumi/automation";
import { expect } from "chai";
import { type Emulator, startEmulator } from "../../../../emulator";
import { findEngine } from "../../../../engine/findEngine";
import { pulumiCommand, workspaceEnvironment } from "../../../../engine/workspace";

const root = path.resolve(__dirname, "../../../..");
const plugins = path.join(root, "sandbox", "standins", "bin");
const contoso = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";

interface Settings {
  state: string;
  countries: string[];
  maximumDuration: string;
  combinations: string[];
}

const settings: Settings = {
  state: "enabledForReportingButNotEnforced",
  countries: ["DE", "FR"],
  maximumDuration: "PT2H",
  combinations: ["fido2", "password,microsoftAuthenticatorPush"],
};

/** A program that uses every type of the stand-in, through Pulumi's own SDK for azuread. */
const program = (wanted: Settings) => async () => {
  const admins = new azuread.Group("admins", {
    displayName: "Partner admins",
    securityEnabled: true,
    assignableToRole: true,
  });
  const strength = new azuread.AuthenticationStrengthPolicy("strength", {
    displayName: "Partners",
    allowedCombinations: wanted.combinations,
  });
  const countries = new azuread.NamedLocation("countries", {
    displayName: "Home",
    country: { countriesAndRegions: wanted.countries },
  });
  const policy = new azuread.ConditionalAccessPolicy("mfa", {
    displayName: "Partners: MFA",
    state: wanted.state,
    conditions: {
      clientAppTypes: ["all"],
      applications: { includedApplications: ["All"] },
      locations: { includedLocations: ["All"], excludedLocations: [countries.objectId] },
      users: {
        includedGuestsOrExternalUsers: [{ guestOrExternalUserTypes: ["b2bCollaborationGuest", "serviceProvider"] }],
        excludedGroups: [admins.objectId],
      },
    },
    grantControls: { operator: "OR", authenticationStrengthPolicyId: strength.id },
  });
  new azuread.GroupRoleManagementPolicy("pim", {
    groupId: admins.objectId,
    roleId: "member",
    activationRules: { maximumDuration: wanted.maximumDuration, requireJustification: true },
  });
  new azuread.DirectoryRoleAssignment("reader", {
    principalObjectId: admins.objectId,
    roleId: "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
  });
  return { policyId: policy.id, objectId: policy.objectId };
};

describe("the azuread stand-in on the real engine", function () {
  this.timeout(60_000);
  let directory: string;
  let emulator: Emulator;
  let stack: Stack;

  before(async function () {
    // A machine without an engine builds one first.
    this.timeout(15 * 60_000);
    expect(existsSync(path.join(root, "dist", "sandbox", "standins", "azuread", "main.js")), "npm run build").to.equal(
      true,
    );
    const engine = await findEngine();
    directory = mkdtempSync(path.join(tmpdir(), "entra-baseline-standin-"));
    emulator = await startEmulator({ certificateDirectory: path.join(directory, "certificates") });
    emulator.control.setThrottling(false);
    const environment = workspaceEnvironment(engine, {
      stateDirectory: path.join(directory, "state"),
      homeDirectory: path.join(directory, "home"),
      passphrase: "test",
      pluginDirectories: [plugins],
      downloadPlugins: false,
    });
    stack = await LocalWorkspace.createStack(
      { stackName: "contoso", projectName: "standin", program: program(settings) },
      {
        workDir: directory,
        envVars: { ...environment, ...emulator.environment(contoso) },
        pulumiCommand: await pulumiCommand(engine),
      },
    );
  });

  after(async () => {
    await emulator?.close();
    if (directory) rmSync(directory, { recursive: true, force: true });
  });

  const up = async (wanted: Settings) => {
    stack.workspace.program = program(wanted);
    return stack.up({ color: "never" });
  };

  it("is an executable that the engine finds on PATH", () => {
    accessSync(path.join(plugins, "pulumi-resource-azuread"), constants.X_OK);
  });

  it("makes every type, and says what it is", async () => {
    const { summary, outputs, stdout } = await up(settings);
    expect(summary.resourceChanges).to.deep.equal({ create: 7 });
    expect(outputs.policyId?.value).to.equal(`/identity/conditionalAccess/policies/${outputs.objectId?.value}`);
    expect(stdout).to.include("the sandbox's stand-in for the official plugin 6.9.1 is in use");
    const policy = emulator.control.get(contoso, `/identity/conditionalAccess/policies/${outputs.objectId?.value}`);
    expect(policy).to.include({ displayName: "Partners: MFA", state: "enabledForReportingButNotEnforced" });
  });

  it("has no changes on a second preview, refreshed or not", async () => {
    await stack.preview({ expectNoChanges: true });
    await stack.preview({ expectNoChanges: true, refresh: true });
  });

  it("shows and undoes what was changed behind the program's back", async () => {
    const { objectId } = await stack.outputs();
    const policy = `/identity/conditionalAccess/policies/${objectId?.value}`;
    emulator.control.edit(contoso, policy, { state: "disabled" });
    const preview = await stack.preview({ refresh: true });
    expect(preview.changeSummary).to.include({ update: 1, same: 6 });
    await stack.up({ refresh: true });
    expect(emulator.control.get(contoso, policy)).to.include({ state: "enabledForReportingButNotEnforced" });
  });

  it("updates every type that can be, and then has no changes", async () => {
    const changed = { state: "enabled", countries: ["DE"], maximumDuration: "PT1H", combinations: ["fido2"] };
    expect((await up(changed)).summary.resourceChanges).to.deep.equal({ update: 4, same: 3 });
    await stack.preview({ expectNoChanges: true, refresh: true });
  });

  it("refuses a bad policy in the preview, before anything is sent", async () => {
    emulator.control.clearRequests();
    stack.workspace.program = program({ ...settings, state: "on" });
    const outcome = await stack.preview().catch((error: Error) => error.message);
    expect(outcome).to.include("expected state to be one of").and.include("Examine values at 'mfa.state'");
    expect(emulator.control.requests().filter(({ path }) => path.startsWith("/identity"))).to.deep.equal([]);
  });

  it("destroys everything but the PIM policy, which can't be", async () => {
    stack.workspace.program = program(settings);
    expect((await stack.destroy()).summary.resourceChanges).to.deep.equal({ delete: 7 });
    const left = emulator.control.get(contoso, "/identity/conditionalAccess/policies") as { value: unknown[] };
    expect(left.value).to.deep.equal([]);
  });
});
