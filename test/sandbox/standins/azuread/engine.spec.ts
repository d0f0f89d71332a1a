import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import * as azuread from "@pulumi/azuread";
import { type Stack } from "@pulumi/pulumi/automation";
import { expect } from "chai";
import { standIns } from "../../../../sandbox/standIns";
import { Contract } from "../../../support/contract/contract";
import { onRealEngine } from "../../../support/onRealEngine";
import { contoso } from "../../../support/sandbox";

const root = path.resolve(__dirname, "../../../..");
const plugins = standIns(root);

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
  const engine = onRealEngine({ keepsState: true });
  let stack: Stack;

  before(async () => {
    const compiled = path.join(root, "dist", "sandbox", "standins", "azuread", "main.js");
    expect(existsSync(compiled), "the plugin is compiled: npm run build").to.equal(true);
    stack = await engine.stackOf("contoso", program(settings));
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
    const policy = engine.emulator.control.get(
      contoso,
      `/identity/conditionalAccess/policies/${outputs.objectId?.value}`,
    );
    expect(policy).to.include({ displayName: "Partners: MFA", state: "enabledForReportingButNotEnforced" });
  });

  it("has no changes on a second preview, refreshed or not", async () => {
    await stack.preview({ expectNoChanges: true });
    await stack.preview({ expectNoChanges: true, refresh: true });
  });

  it("shows and undoes what was changed behind the program's back", async () => {
    const { objectId } = await stack.outputs();
    const policy = `/identity/conditionalAccess/policies/${objectId?.value}`;
    engine.emulator.control.edit(contoso, policy, { state: "disabled" });
    const preview = await stack.preview({ refresh: true });
    expect(preview.changeSummary).to.include({ update: 1, same: 6 });
    await stack.up({ refresh: true });
    expect(engine.emulator.control.get(contoso, policy)).to.include({ state: "enabledForReportingButNotEnforced" });
  });

  it("updates every type that can be, and then has no changes", async () => {
    const changed = { state: "enabled", countries: ["DE"], maximumDuration: "PT1H", combinations: ["fido2"] };
    expect((await up(changed)).summary.resourceChanges).to.deep.equal({ update: 4, same: 3 });
    await stack.preview({ expectNoChanges: true, refresh: true });
  });

  it("refuses a bad policy in the preview, before anything is sent", async () => {
    const sent = () => engine.emulator.control.requests({ path: "^/identity/" }).length;
    const before = sent();
    stack.workspace.program = program({ ...settings, state: "on" });
    const outcome = await stack.preview().catch((error: Error) => error.message);
    expect(outcome).to.include("expected state to be one of").and.include("Examine values at 'mfa.state'");
    expect(sent()).to.equal(before);
  });

  it("destroys everything but the PIM policy, which can't be", async () => {
    stack.workspace.program = program(settings);
    expect((await stack.destroy()).summary.resourceChanges).to.deep.equal({ delete: 7 });
    const left = engine.emulator.control.get(contoso, "/identity/conditionalAccess/policies") as { value: unknown[] };
    expect(left.value).to.deep.equal([]);
  });

  it("sent nothing, in all of this, that Graph doesn't publish", function () {
    const contract = Contract.load();
    if (!contract) return this.skip();
    const log = engine.emulator.control.requests().filter((entry) => entry.version !== undefined);
    expect(log.map(({ method }) => method)).to.include.members(["GET", "POST", "PATCH", "DELETE"]);
    expect(log.flatMap((entry) => contract.problemsOf({ ...entry, version: entry.version! }))).to.deep.equal([]);
  });
});
