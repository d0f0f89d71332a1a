import { expect } from "chai";
import { readSeed, Service } from "../../emulator";
import { type EchoGraph } from "../sandbox/standins/azuread/support/EchoGraph";
import { Program } from "../sandbox/standins/azuread/support/Program";

const contoso = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
const fabrikam = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";
const breakGlass = "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a";
const amal = "2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
const globalReader = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";

type Inputs = Record<string, unknown>;

/** A program of one azuread resource on the emulator's sample tenant, with one clock for both that skips pauses. */
async function programOf(name: string): Promise<{ program: Program; service: Service }> {
  const token = `azuread:index/${name}:${name[0]!.toUpperCase()}${name.slice(1)}`;
  const seed = await readSeed();
  const send = (request: Request): Promise<Response> => service.handle(request);
  const program: Program = new Program(token, { send } as EchoGraph);
  const service: Service = new Service({ seed, now: () => new Date(program.clock.time) });
  return { program, service };
}

/** Expects that a refresh finds nothing that differs from the program. */
async function expectNoDrift(program: Program): Promise<void> {
  const declared = program.inputs;
  expect(await program.refresh()).to.equal(true);
  expect(await program.changes(declared)).to.deep.equal({});
  program.inputs = declared;
}

const policy = (users: Inputs, changed: Inputs = {}): Inputs => ({
  displayName: "Partners need MFA",
  state: "enabledForReportingButNotEnforced",
  conditions: {
    clientAppTypes: ["all"],
    applications: { includedApplications: ["All"] },
    users: { excludedGroups: [breakGlass], ...users },
  },
  grantControls: { operator: "OR", builtInControls: ["mfa"] },
  ...changed,
});
const guests = (externalTenants: Inputs): Inputs => ({
  includedGuestsOrExternalUsers: [
    { guestOrExternalUserTypes: ["serviceProvider"], externalTenants: [externalTenants] },
  ],
});

/** What is made of each type, and what it is changed to. */
const lives: [what: string, type: string, before: Inputs, after: Inputs][] = [
  [
    "a policy for everybody",
    "conditionalAccessPolicy",
    policy({ includedUsers: ["All"] }),
    policy({ includedUsers: ["All"] }, { state: "enabled" }),
  ],
  [
    "a policy for service providers of some tenants, then of all",
    "conditionalAccessPolicy",
    policy(guests({ membershipKind: "enumerated", members: [fabrikam] })),
    policy(guests({ membershipKind: "all" })),
  ],
  [
    "a policy whose session controls go",
    "conditionalAccessPolicy",
    policy(
      { includedUsers: ["All"] },
      { sessionControls: { signInFrequency: 4, signInFrequencyPeriod: "hours", persistentBrowserMode: "never" } },
    ),
    policy({ includedUsers: ["All"] }),
  ],
  [
    "a policy that asks for a strength, then blocks",
    "conditionalAccessPolicy",
    policy(
      { includedUsers: ["All"] },
      {
        grantControls: {
          operator: "OR",
          authenticationStrengthPolicyId:
            "/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000004",
        },
      },
    ),
    policy({ includedUsers: ["All"] }, { grantControls: { operator: "OR", builtInControls: ["block"] } }),
  ],
  [
    "a country location",
    "namedLocation",
    { displayName: "Home", country: { countriesAndRegions: ["NL", "DE"] } },
    { displayName: "Homes", country: { countriesAndRegions: ["DE", "FR"], includeUnknownCountriesAndRegions: true } },
  ],
  [
    "a trusted IP location",
    "namedLocation",
    { displayName: "Office", ip: { ipRanges: ["192.0.2.0/24", "2001:db8::/32"], trusted: true } },
    { displayName: "Office", ip: { ipRanges: ["198.51.100.0/24"], trusted: true } },
  ],
  [
    "an authentication strength",
    "authenticationStrengthPolicy",
    { displayName: "Keys", allowedCombinations: ["fido2", "password,microsoftAuthenticatorPush"] },
    { displayName: "Keys only", description: "Hardware", allowedCombinations: ["fido2"] },
  ],
  [
    "a group with members",
    "group",
    { displayName: "Partner admins", securityEnabled: true, assignableToRole: true, members: [amal] },
    { displayName: "Partners", securityEnabled: true, assignableToRole: true, description: "All", owners: [amal] },
  ],
];

/** What a preview lets pass and only the service refuses. */
const refused: [what: string, type: string, inputs: Inputs, reason: string][] = [
  ["nobody included", "conditionalAccessPolicy", policy({ includedUsers: [] }), "1032"],
  ["an unknown group", "conditionalAccessPolicy", policy({ includedGroups: [amal] }), "GroupNotFound"],
  [
    "block with MFA",
    "conditionalAccessPolicy",
    policy({ includedUsers: ["All"] }, { grantControls: { operator: "OR", builtInControls: ["block", "mfa"] } }),
    "'block' may not be combined",
  ],
  [
    "no listed tenant",
    "conditionalAccessPolicy",
    policy(guests({ membershipKind: "enumerated", members: [] })),
    "InvalidExternalTenants",
  ],
  ["no countries", "namedLocation", { displayName: "Home", country: { countriesAndRegions: [] } }, "1950"],
  ["no combinations", "authenticationStrengthPolicy", { displayName: "Keys", allowedCombinations: [] }, "at least one"],
  ["one factor alone", "authenticationStrengthPolicy", { displayName: "Keys", allowedCombinations: ["sms"] }, "sms"],
  [
    "a group that can't hold roles",
    "directoryRoleAssignment",
    { roleId: globalReader, principalObjectId: breakGlass },
    "isAssignableToRole",
  ],
];

describe("azuread resources on the emulator", () => {
  for (const [what, type, before, after] of lives) {
    it(`make, change and delete ${what} without drift`, async () => {
      const { program } = await programOf(type);
      expect(await program.problems(before)).to.deep.equal([]);
      await program.create(before);
      await expectNoDrift(program);
      expect(await program.changes(after)).to.not.deep.equal({});
      await program.update(after);
      await expectNoDrift(program);
      await program.delete();
      expect(await program.refresh()).to.equal(false);
    });
  }

  it("make and delete a role assignment without drift", async () => {
    const { program } = await programOf("directoryRoleAssignment");
    await program.create({ roleId: globalReader, principalObjectId: amal });
    await expectNoDrift(program);
    await program.delete();
    expect(await program.refresh()).to.equal(false);
  });

  for (const [what, type, inputs, reason] of refused) {
    it(`fail with the service's reason, when they have ${what}`, async () => {
      const { program } = await programOf(type);
      expect(await program.problems(inputs)).to.deep.equal([]);
      const outcome = await program.create(inputs).catch((error: Error) => error.message);
      expect(outcome).to.include(reason);
    });
  }

  it("wait for a write to be seen, when reads lag behind", async () => {
    const { program, service } = await programOf("conditionalAccessPolicy");
    service.control.setLag(7000);
    await program.create(policy({ includedUsers: ["All"] }));
    await expectNoDrift(program);
  });

  it("show what was changed behind their back", async () => {
    const { program, service } = await programOf("conditionalAccessPolicy");
    const declared = policy({ includedUsers: ["All"] });
    await program.create(declared);
    service.control.edit(contoso, program.id, { state: "disabled" });
    await program.refresh();
    expect(await program.changes(declared)).to.deep.equal({ state: "update" });
  });
});
