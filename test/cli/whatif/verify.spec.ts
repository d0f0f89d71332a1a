import { expect } from "chai";
import { UsageError } from "../../../cli/UsageError";
import { verify } from "../../../cli/whatif/verify";
import { readSeed, type SeedInput } from "../../../emulator";
import { tenantFactsOf } from "../../../impact";
import { signInParts, surveyTenant } from "../../../survey";
import { compile, type SignIn, type UserIdentity } from "../../../whatif";
import { emulatedGraph, expectPublishedShapes } from "../../support/emulatedGraph";
import { contoso, EmulatedService, fabrikam } from "../../support/EmulatedService";
import { guid } from "../../support/guids";
import { policyBody } from "../../support/policyBody";
import { rejection } from "../../support/rejection";

const amal = "2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
const breakGlass = "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a";
const sharePoint = "00000003-0000-0ff1-ce00-000000000000";
const azurePortal = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";

const policies = [
  { users: { includeUsers: ["All"], excludeGroups: [breakGlass] } },
  { users: { includeUsers: [amal] }, applications: { includeApplications: ["Office365"] } },
  { users: { includeUsers: ["All"] }, platforms: { includePlatforms: ["all"], excludePlatforms: ["iOS"] } },
  { users: { includeUsers: ["All"] }, locations: { includeLocations: ["All"], excludeLocations: [guid(1)] } },
  { users: { includeUsers: ["All"] }, signInRiskLevels: ["high", "medium"] },
  { users: { includeUsers: ["All"] }, authenticationFlows: { transferMethods: "deviceCodeFlow" } },
  { users: { includeUsers: ["All"] }, clientAppTypes: ["exchangeActiveSync", "other"] },
  { users: { includeUsers: ["All"] }, applications: { includeUserActions: ["urn:user:registersecurityinfo"] } },
  {
    users: {
      includeGuestsOrExternalUsers: {
        guestOrExternalUserTypes: "serviceProvider,b2bCollaborationGuest",
        externalTenants: {
          "@odata.type": "#microsoft.graph.conditionalAccessEnumeratedExternalTenants",
          membershipKind: "enumerated",
          members: [fabrikam],
        },
      },
    },
  },
].map((conditions, index) => ({ ...policyBody(conditions), id: guid(10 + index), displayName: `Policy ${index}` }));

async function world() {
  const seed = structuredClone(await readSeed()) as any;
  const tenant = seed.tenants.find((one: any) => one.tenantId === contoso);
  tenant.objects.conditionalAccessPolicies = policies;
  tenant.objects.namedLocations = [
    {
      "@odata.type": "#microsoft.graph.ipNamedLocation",
      id: guid(1),
      displayName: "Office",
      isTrusted: true,
      ipRanges: [{ "@odata.type": "#microsoft.graph.iPv4CidrRange", cidrAddress: "203.0.113.0/24" }],
    },
  ];
  const emulated = await EmulatedService.with(seed as SeedInput);
  const graph = emulatedGraph(emulated, contoso);
  const { state } = await surveyTenant(graph, { parts: signInParts, breakGlassGroupId: breakGlass });
  const evaluator = compile(state.conditionalAccessPolicies!, tenantFactsOf(state));
  return { emulated, graph, evaluator, facts: tenantFactsOf(state), state };
}

const member: UserIdentity = { kind: "user", externalUserType: "none", userId: amal, roles: [] };
const signIn = (changes: Partial<SignIn> = {}): SignIn => ({
  identity: member,
  target: { kind: "applications", appIds: [sharePoint] },
  clientAppType: "browser",
  devicePlatform: "windows",
  ipAddress: "198.51.100.7",
  country: "NL",
  signInRiskLevel: "none",
  transferMethod: "none",
  ...changes,
});

describe("verify", () => {
  it("finds no difference between two evaluations that share no code, over many sign-ins", async () => {
    const { emulated, graph, evaluator } = await world();
    const identities: UserIdentity[] = [
      member,
      { kind: "user", externalUserType: "none", userId: "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d", roles: [] },
      { kind: "user", externalUserType: "serviceProvider", homeTenantId: fabrikam },
      { kind: "user", externalUserType: "b2bCollaborationGuest", homeTenantId: guid(5), groups: [], roles: [] },
    ];
    const variations: Partial<SignIn>[] = [
      {},
      { target: { kind: "applications", appIds: [azurePortal] } },
      { target: { kind: "userAction", userAction: "registerSecurityInformation" } },
      { devicePlatform: "iOS" },
      { ipAddress: "203.0.113.7" },
      { ipAddress: undefined, country: undefined },
      { signInRiskLevel: "high" },
      { transferMethod: "deviceCodeFlow" },
      { clientAppType: "other" },
    ];
    for (const identity of identities) {
      for (const change of variations) {
        const asked = signIn({ identity, ...change });
        expect(await verify(graph, asked, evaluator.explain(asked)), JSON.stringify(asked)).to.deep.equal([]);
      }
    }
    expectPublishedShapes(emulated);
  });

  it("names the policy and both answers, where they differ", async () => {
    const { graph, facts, state } = await world();
    const changed = state.conditionalAccessPolicies!.map((policy) =>
      policy.displayName === "Policy 0" ? { ...policy, conditions: { users: { includeUsers: ["None"] } } } : policy,
    );
    const known = compile(changed.slice(0, -1), facts);
    expect(await verify(graph, signIn(), known.explain(signIn()))).to.deep.equal([
      { policy: "Policy 0", here: "users", graph: "applies" },
      { policy: "Policy 8", here: "not among the policies", graph: "users" },
    ]);
  });

  it("counts what can't be told as a difference", async () => {
    const { graph, state } = await world();
    const ignorant = compile(state.conditionalAccessPolicies!, { ...tenantFactsOf(state), namedLocations: [] });
    const found = await verify(graph, signIn(), ignorant.explain(signIn()));
    expect(found).to.deep.equal([{ policy: "Policy 3", here: "cannot tell", graph: "applies" }]);
  });

  it("refuses sign-ins that Graph's evaluate doesn't take", async () => {
    const { graph, evaluator } = await world();
    const anybody = signIn({ identity: { kind: "user", externalUserType: "none", groups: [], roles: [] } });
    const group = signIn({ target: { kind: "applications", appIds: ["Office365"] } });
    for (const [asked, message] of [
      [anybody, /--verify needs --user/],
      [group, /Office365 is a group of apps/],
    ] as const) {
      const error = await rejection(verify(graph, asked, evaluator.explain(asked)));
      expect(error).to.be.instanceOf(UsageError);
      expect(error.message).to.match(message);
    }
  });
});
