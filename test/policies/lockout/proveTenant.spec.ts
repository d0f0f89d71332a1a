import { expect } from "chai";
import { proveTenant, type ProofSettings, resourcesOfTenants } from "../../../policies/lockout";
import type { StackResource } from "../../../policies/rule/Rule";
import { Property } from "../../../policies/values/Property";
import { contoso, fabrikam } from "../../support/sandbox";
import { unknownValue } from "../../support/guardrails";

const breakGlassGroup = "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a";
const azuread = (settings: object = {}) => ({ type: "pulumi:providers:azuread", properties: new Property(settings) });

/** A conditional access policy for all users and apps, as a stack rule is shown it. */
function policy(name: string, users: object, control: string, rest: object = {}): StackResource {
  const type = "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy";
  const conditions = {
    applications: { includedApplications: ["All"] },
    clientAppTypes: ["all"],
    users: { includedUsers: ["All"], ...users },
  };
  const grantControls = { operator: "OR", builtInControls: [control] };
  const inputs = new Property({ displayName: name, state: "enabled", conditions, grantControls, ...rest });
  const properties = new Property({ objectId: unknownValue });
  return { urn: `urn:pulumi:s::p::${type}::${name}`, type, name, inputs, properties, provider: azuread() };
}

const usual = { breakGlassGroup, breakGlassAccounts: [] as string[], whileUnknown: "refuse" as const };

/** The proof over a program's own policies. */
function prove(resources: StackResource[], settings: Partial<ProofSettings> = {}) {
  const [tenant] = resourcesOfTenants(resources, { ARM_TENANT_ID: contoso });
  return proveTenant(tenant!, undefined, { ...usual, live: "never", ...settings });
}

describe("proveTenant", () => {
  it("passes policies that leave break-glass out", async () => {
    const excluding = policy("Devices", { excludedGroups: [breakGlassGroup] }, "compliantDevice");
    expect(await prove([excluding])).to.deep.equal({ problems: [], advice: [] });
  });

  it("passes a policy for authentication contexts whose break-glass group is still to be made", async () => {
    const group = { type: "azuread:index/group:Group", urn: "urn:pulumi:s::p::azuread:index/group:Group::break-glass" };
    const type = "entra:index:AuthenticationContextPolicy";
    const inputs = { displayName: "Roles", state: "enabled", contexts: ["c1"], excludeGroups: [unknownValue] };
    const made = (properties: object) => ({ properties: new Property(properties), provider: azuread() });
    const resources: StackResource[] = [
      { ...group, name: "break-glass", inputs: new Property({ displayName: "B" }), ...made({ id: unknownValue }) },
      {
        type,
        urn: `urn:pulumi:s::p::${type}::roles`,
        name: "roles",
        inputs: new Property(inputs),
        comesFrom: { excludeGroups: [group.urn] },
        ...made(inputs),
        provider: { type: "pulumi:providers:entra", properties: new Property({}) },
      },
    ];
    expect(await prove(resources)).to.deep.equal({ problems: [], advice: [] });
  });

  it("names who is shut out, what closes the way, and the smallest change", async () => {
    const { problems } = await prove([policy("Devices", {}, "compliantDevice")]);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.match(/^No way in is left for any break-glass account \(break-glass\)/);
    expect(problems[0]).to.match(/\n {2}"Devices" /);
    expect(problems[0]).to.match(/\n  Smallest change that reopens a way: Exclude .* from "Devices"\.$/);
  });

  it("sees what two policies do together, and lets alone what isn't enforced", async () => {
    const only = (clientAppTypes: string[]) => ({
      conditions: {
        applications: { includedApplications: ["All"] },
        clientAppTypes,
        users: { includedUsers: ["All"] },
      },
    });
    const browsers = policy("Browsers", {}, "block", only(["browser"]));
    const apps = policy("Apps", {}, "block", only(["mobileAppsAndDesktopClients"]));
    expect((await prove([browsers])).problems).to.deep.equal([]);
    expect((await prove([browsers, apps])).problems).to.have.length(1);
    const reporting = policy("Apps", {}, "block", { state: "enabledForReportingButNotEnforced" });
    expect((await prove([browsers, reporting])).problems).to.deep.equal([]);
  });

  it("takes break-glass accounts in place of a group", async () => {
    const account = "2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
    const settings = { breakGlassGroup: undefined, breakGlassAccounts: [account] };
    const excluding = policy("Devices", { excludedUsers: [account] }, "compliantDevice");
    expect((await prove([excluding], settings)).problems).to.deep.equal([]);
    expect((await prove([policy("Devices", {}, "compliantDevice")], settings)).problems).to.have.length(1);
  });

  it("says why the tenant's own policies did not take part, or refuses the plan when they must", async () => {
    const excluding = policy("Devices", { excludedGroups: [breakGlassGroup] }, "compliantDevice");
    const [nowhere] = resourcesOfTenants([excluding], {});
    const alone = /^The policies that the tenant has beside this program's did not take part: .*ARM_TENANT_ID/;
    const advised = await proveTenant(nowhere!, undefined, { ...usual, live: "ifReadable" });
    expect(advised.problems).to.deep.equal([]);
    expect(advised.advice[0]).to.match(alone);
    const refused = await proveTenant(nowhere!, undefined, { ...usual, live: "required" });
    expect(refused.problems[0]).to.match(alone);
    expect(refused.advice).to.deep.equal([]);
  });

  it("leaves out what is only read, as it is in the tenant already", async () => {
    const read = { ...policy("Devices", {}, "compliantDevice"), inputs: undefined };
    expect((await prove([read])).problems).to.deep.equal([]);
  });
});

describe("resourcesOfTenants", () => {
  const named = (name: string, provider: StackResource["provider"]) => ({ ...policy(name, {}, "mfa"), name, provider });
  const shape = (resources: StackResource[], env: NodeJS.ProcessEnv = {}) =>
    resourcesOfTenants(resources, env).map(({ tenantId, resources }) => [tenantId, resources.map(({ name }) => name)]);

  it("parts resources by their provider's tenant, or else the environment's", () => {
    const resources = [
      named("one", azuread({ tenantId: fabrikam.toUpperCase() })),
      named("two", azuread()),
      named("three", { type: "pulumi:providers:entra", properties: new Property({ tenantId: fabrikam }) }),
    ];
    expect(shape(resources, { ARM_TENANT_ID: contoso })).to.deep.equal([
      [fabrikam, ["one", "three"]],
      [contoso, ["two"]],
    ]);
    expect(shape([named("two", azuread())])).to.deep.equal([[undefined, ["two"]]]);
  });

  it("leaves other providers' resources out", () => {
    const aws = { type: "pulumi:providers:aws", properties: new Property({}) };
    expect(shape([named("bucket", aws), named("stack", undefined)])).to.deep.equal([]);
  });
});
