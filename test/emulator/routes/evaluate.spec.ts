import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";
import { policyBody } from "../../support/policyBody";

const path = "/identity/conditionalAccess/evaluate";
const app = "00000003-0000-0ff1-ce00-000000000000";
const fabrikam = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";

type Changes = Record<string, unknown>;

/** The reason that is answered for the only policy: its conditions changed, of a sign-in with its conditions changed. */
function reasonOf(conditions: Changes, given: Changes = {}, identity: Changes = {}, context: Changes = {}): string {
  const graph = new EmulatedTenant();
  graph.user(guid(1));
  graph.group(guid(2));
  graph.tenant.relation("groupMembers").add(guid(2), guid(1));
  graph.tenant.objects("namedLocations").put(guid(3), {
    id: guid(3),
    isTrusted: true,
    ipRanges: [{ cidrAddress: "203.0.113.0/24" }, { cidrAddress: "2001:db8::/32" }],
  });
  const base = { ...policyBody().conditions, ...conditions };
  graph.tenant.objects("conditionalAccessPolicies").put(guid(9), { ...policyBody(), id: guid(9), conditions: base });
  const { body } = graph.post(path, {
    signInIdentity: {
      "@odata.type": "#microsoft.graph.userSignIn",
      userId: guid(1),
      externalUserType: "none",
      ...identity,
    },
    signInContext: { "@odata.type": "#microsoft.graph.applicationContext", includeApplications: [app], ...context },
    signInConditions: { clientAppType: "browser", devicePlatform: "windows", ...given },
  });
  const [found] = body.value;
  expect(found.policyApplies).to.equal(found.analysisReasons === "notSet");
  return found.analysisReasons;
}

const users = (lists: Changes) => ({ users: { includeUsers: [], ...lists } });
const everyone = { includeUsers: ["All"] };
const guests = (members?: string[]) => ({
  includeGuestsOrExternalUsers: {
    guestOrExternalUserTypes: "b2bCollaborationGuest,serviceProvider",
    externalTenants: members ? { membershipKind: "enumerated", members } : null,
  },
});
const provider = { userId: null, externalUserType: "serviceProvider", externalTenantId: fabrikam };

describe("evaluate", () => {
  const cases: [what: string, reason: string, found: string][] = [
    ["everyone", "notSet", reasonOf(users(everyone))],
    ["a member of an included group", "notSet", reasonOf(users({ includeGroups: [guid(2)] }))],
    ["a member of an excluded group", "users", reasonOf(users({ ...everyone, excludeGroups: [guid(2)] }))],
    ["somebody else", "users", reasonOf(users({ includeUsers: [guid(5)] }))],
    ["a kind of external person", "notSet", reasonOf(users(guests()), {}, provider)],
    ["the tenant's own, where externals are meant", "users", reasonOf(users(guests()))],
    ["an external person of a listed tenant", "notSet", reasonOf(users(guests([fabrikam])), {}, provider)],
    ["an external person of another tenant", "users", reasonOf(users(guests([guid(7)])), {}, provider)],
    ["another app", "application", reasonOf({ applications: { includeApplications: [guid(8)] } })],
    ["an app of a group of apps", "notSet", reasonOf({ applications: { includeApplications: ["Office365"] } })],
    [
      "an excluded app",
      "application",
      reasonOf({ applications: { includeApplications: ["All"], excludeApplications: [app] } }),
    ],
    ["a platform", "devicePlatform", reasonOf({ platforms: { includePlatforms: ["iOS"] } })],
    ["all platforms", "notSet", reasonOf({ platforms: { includePlatforms: ["all"] } })],
    ["a client", "clientApps", reasonOf({ clientAppTypes: ["exchangeActiveSync"] })],
    [
      "an address within",
      "notSet",
      reasonOf({ locations: { includeLocations: [guid(3)] } }, { ipAddress: "203.0.113.9" }),
    ],
    [
      "an IPv6 address within a trusted one that is excluded",
      "location",
      reasonOf(
        { locations: { includeLocations: ["All"], excludeLocations: ["AllTrusted"] } },
        { ipAddress: "2001:db8::1" },
      ),
    ],
    ["a place that is left out", "notEnoughInformation", reasonOf({ locations: { includeLocations: [guid(3)] } })],
    ["a risk", "signInRisk", reasonOf({ signInRiskLevels: ["high"] }, { signInRiskLevel: "low" })],
    ["a user's risk", "notSet", reasonOf({ userRiskLevels: ["high"] }, { userRiskLevel: "high" })],
    [
      "a flow",
      "authenticationFlow",
      reasonOf(
        { authenticationFlows: { transferMethods: "deviceCodeFlow" } },
        { authenticationFlow: { transferMethod: "none" } },
      ),
    ],
  ];
  for (const [what, reason, found] of cases) {
    it(`answers ${reason} for ${what}`, () => expect(found).to.equal(reason));
  }

  it("leaves out disabled policies, and those that don't apply when asked to", () => {
    const graph = new EmulatedTenant();
    const policies = graph.tenant.objects("conditionalAccessPolicies");
    policies.put(guid(1), { ...policyBody(), id: guid(1), state: "disabled" });
    policies.put(guid(2), { ...policyBody(), id: guid(2), conditions: { ...policyBody().conditions, ...users({}) } });
    const ask = (appliedPoliciesOnly: boolean) =>
      graph.post(path, {
        signInIdentity: { "@odata.type": "#microsoft.graph.userSignIn", userId: guid(1), externalUserType: "none" },
        signInContext: { "@odata.type": "#microsoft.graph.applicationContext", includeApplications: [app] },
        signInConditions: {},
        appliedPoliciesOnly,
      }).body.value;
    expect(ask(false).map(({ id }: any) => id)).to.deep.equal([guid(2)]);
    expect(ask(true)).to.deep.equal([]);
  });

  it("refuses to guess at filter rules, and a sign-in without an identity", () => {
    const graph = new EmulatedTenant();
    const filtered = {
      ...policyBody().conditions,
      ...users(everyone),
      devices: { deviceFilter: { mode: "include", rule: "x" } },
    };
    graph.tenant
      .objects("conditionalAccessPolicies")
      .put(guid(1), { ...policyBody(), id: guid(1), conditions: filtered });
    const signIn = {
      signInIdentity: { "@odata.type": "#microsoft.graph.userSignIn", userId: guid(1), externalUserType: "none" },
      signInContext: { "@odata.type": "#microsoft.graph.applicationContext", includeApplications: [app] },
      signInConditions: { devicePlatform: "windows", clientAppType: "browser" },
    };
    expect(graph.post(path, signIn).status).to.equal(501);
    expect(graph.post(path, { ...signIn, signInIdentity: {} }).status).to.equal(400);
  });
});
