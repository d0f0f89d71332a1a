import { expect } from "chai";
import { type ServicePlan } from "../../../../../emulator/store/Tenant";
import { EmulatedTenant } from "../../../../support/EmulatedTenant";
import { guid } from "../../../../support/guids";
import { policyBody } from "../../../../support/policyBody";

const path = "/identity/conditionalAccess/policies";
const group = guid(1);
const user = guid(2);
const unknown = guid(99);
const enumerated = "#microsoft.graph.conditionalAccessEnumeratedExternalTenants";
const exchange = "00000002-0000-0ff1-ce00-000000000000";

type Body = Record<string, unknown>;

/** A policy with other conditions, grant controls or session controls than the good one. */
const conditions = (changed: Body): Body => policyBody(changed);
const grant = (grantControls: Body | null): Body => ({ ...policyBody(), grantControls });
const session = (sessionControls: Body): Body => ({ ...policyBody(), sessionControls });
const users = (changed: Body): Body => policyBody({ users: changed });
const guests = (changed: Body): Body => users({ includeGuestsOrExternalUsers: changed });
const tenants = (externalTenants: Body): Body =>
  guests({ guestOrExternalUserTypes: "serviceProvider", externalTenants });
const apps = (changed: Body): Body => policyBody({ applications: changed });
const without = (name: string): Body => ({ ...policyBody(), [name]: undefined });

const passwordChange = (changed: Body = {}): Body => ({
  ...policyBody({ userRiskLevels: ["high"], ...changed }),
  grantControls: { operator: "AND", builtInControls: ["mfa", "passwordChange"] },
});
const everyTime = { isEnabled: true, frequencyInterval: "everyTime" };
const workloads = { clientApplications: { includeServicePrincipals: ["ServicePrincipalsInMyTenant"] } };
const block = { operator: "OR", builtInControls: ["block"] };

const accepted: Record<string, Body> = {
  "MFA for everybody": policyBody(),
  "a user, a group and a role": users({
    includeUsers: [user],
    includeGroups: [group],
    includeRoles: ["62e90394-69f5-4237-9190-012177145e10"],
    excludeUsers: ["GuestsOrExternalUsers"],
  }),
  "service providers of any tenant": guests({ guestOrExternalUserTypes: "serviceProvider" }),
  "service providers of all tenants, without a type": tenants({ membershipKind: "all" }),
  "service providers of listed tenants": tenants({
    "@odata.type": enumerated,
    membershipKind: "enumerated",
    members: [unknown],
  }),
  "an application of Microsoft's": apps({ includeApplications: [exchange], excludeApplications: ["Office365"] }),
  "an application of the tenant's, in capitals": apps({
    includeApplications: ["B6F0C2DE-4A1B-4F7E-9D55-0C8F6E2A7B31"],
  }),
  "a user action": apps({ includeUserActions: ["urn:user:registersecurityinfo"] }),
  "an authentication context": apps({ includeAuthenticationContextClassReferences: ["c1"] }),
  "trusted locations excluded": conditions({
    locations: { includeLocations: ["All"], excludeLocations: ["AllTrusted", "00000000-0000-0000-0000-000000000000"] },
  }),
  "a device filter": conditions({
    devices: { deviceFilter: { mode: "exclude", rule: "device.isCompliant -eq True" } },
  }),
  "a flow": conditions({ authenticationFlows: { transferMethods: "authenticationTransfer,deviceCodeFlow" } }),
  "workload identities": { ...policyBody({ users: { includeUsers: ["None"] }, ...workloads }), grantControls: block },
  "block alone": grant(block),
  "a strength": grant({
    operator: "OR",
    builtInControls: [],
    authenticationStrength: { id: "00000000-0000-0000-0000-000000000002" },
  }),
  "a password change": passwordChange(),
  "session controls alone": {
    ...policyBody(),
    grantControls: null,
    sessionControls: { persistentBrowser: { isEnabled: true, mode: "never" } },
  },
  "a sign-in every 4 hours": session({
    applicationEnforcedRestrictions: { isEnabled: false },
    disableResilienceDefaults: false,
    signInFrequency: {
      isEnabled: true,
      type: "hours",
      value: 4,
      authenticationType: "primaryAndSecondaryAuthentication",
      frequencyInterval: "timeBased",
    },
  }),
  "a sign-in every time": session({ signInFrequency: everyTime }),
};

/** What is wrong, the body that has it, and the message of the refusal. */
const refused: [string, Body, RegExp][] = [
  ["no displayName", without("displayName"), /^1007: .*displayName/],
  ["an empty displayName", { ...policyBody(), displayName: "" }, /^1007: .*displayName/],
  ["no state", without("state"), /^1007: .*state/],
  ["an unknown state", { ...policyBody(), state: "on" }, /^1007: .*state: 'on' is not one of enabled/],
  ["no conditions", without("conditions"), /^1007: .*conditions/],
  ["an id", { ...policyBody(), id: guid(5) }, /^1007: .*id/],
  ["an unknown property", { ...policyBody(), grantcontrols: {} }, /^1007: .*grantcontrols/],
  ["an unknown property inside", users({ includeUser: ["All"] }), /^1007: .*conditions\.users.*includeUser/],
  ["null for a list", users({ includeUsers: null }), /^1007: .*conditions\.users\.includeUsers/],

  ["no users", conditions({ users: undefined }), /^1032: .*InvalidUsers/],
  ["empty lists of users", users({ includeUsers: [] }), /^1032: .*InvalidUsers/],
  ["exclusions alone", users({ excludeUsers: [user] }), /^1032: .*InvalidUsers/],
  ["All with a group", users({ includeUsers: ["All"], includeGroups: [group] }), /^1032: .*InvalidUsers.*'All'/],
  ["None with a user", users({ includeUsers: ["None", user] }), /^1032: .*InvalidUsers.*'None'/],
  [
    "guests named twice",
    users({
      includeUsers: ["GuestsOrExternalUsers"],
      includeGuestsOrExternalUsers: { guestOrExternalUserTypes: "internalGuest" },
    }),
    /^1032: .*'GuestsOrExternalUsers' cannot be combined/,
  ],
  ["guests of no type", guests({ guestOrExternalUserTypes: null }), /^1032: .*InvalidGuestsOrExternalUsers/],
  ["guests of an unknown type", guests({ guestOrExternalUserTypes: "partner" }), /^1007: .*'partner' is not one of/],
  [
    "members without the enumerated type",
    tenants({ membershipKind: "enumerated", members: [unknown] }),
    /^1032: .*InvalidExternalTenants.*@odata\.type/,
  ],
  [
    "members of the kind all",
    tenants({
      "@odata.type": "#microsoft.graph.conditionalAccessAllExternalTenants",
      membershipKind: "all",
      members: [],
    }),
    /^1032: .*InvalidExternalTenants/,
  ],
  [
    "no members",
    tenants({ "@odata.type": enumerated, membershipKind: "enumerated", members: [] }),
    /^1032: .*InvalidExternalTenants.*at least one/,
  ],
  [
    "a kind that contradicts the type",
    tenants({ "@odata.type": enumerated, membershipKind: "all", members: [unknown] }),
    /^1032: .*InvalidExternalTenants.*contradicts/,
  ],
  ["an unknown user", users({ includeUsers: [unknown] }), /^1910: .*users.*UserNotFound/],
  ["a user that is no id", users({ includeUsers: ["alice"] }), /^1910: .*alice/],
  ["All excluded", users({ includeUsers: ["All"], excludeUsers: ["All"] }), /^1910: .*All/],
  ["an unknown group", users({ includeUsers: ["All"], excludeGroups: [unknown] }), /^1911: .*groups.*GroupNotFound/],
  ["an unknown role", users({ includeRoles: [unknown] }), /^1912: .*roles/],
  [
    "a tenant that is no id",
    tenants({ "@odata.type": enumerated, membershipKind: "enumerated", members: ["contoso.com"] }),
    /^1913: .*contoso\.com.*TenantNotFound/,
  ],

  ["no applications", conditions({ applications: undefined }), /^1032: .*InvalidApplications/],
  ["empty lists of applications", apps({ includeApplications: [] }), /^1032: .*InvalidApplications/],
  [
    "applications and a user action",
    apps({ includeApplications: ["All"], includeUserActions: ["urn:user:registerdevice"] }),
    /^1032: .*InvalidApplications.*not for several/,
  ],
  ["All with an application", apps({ includeApplications: ["All", exchange] }), /^1032: .*InvalidApplications.*'All'/],
  ["an unknown user action", apps({ includeUserActions: ["urn:user:fly"] }), /^1032: .*InvalidUserActions/],
  ["an unknown application", apps({ includeApplications: [unknown] }), /^1034: .*ServicePrincipalNotFound/],
  ["an unknown context", apps({ includeAuthenticationContextClassReferences: ["c7"] }), /^1914: .*c7/],

  ["no client app types", conditions({ clientAppTypes: [] }), /^1032: .*InvalidClientAppTypes/],
  ["an unknown client app type", conditions({ clientAppTypes: ["cli"] }), /^1007: .*clientAppTypes\.0/],
  [
    "platforms that include none",
    conditions({ platforms: { excludePlatforms: ["iOS"] } }),
    /^1032: .*InvalidPlatforms/,
  ],
  ["an unknown platform", conditions({ platforms: { includePlatforms: ["beos"] } }), /^1007: .*beos/],
  ["locations that include none", conditions({ locations: { includeLocations: [] } }), /^1032: .*InvalidLocations/],
  ["an unknown location", conditions({ locations: { includeLocations: [unknown] } }), /^1916: .*NamedLocationNotFound/],
  ["devices without a filter", conditions({ devices: {} }), /^1032: .*InvalidDevices/],
  [
    "a device rule without end",
    conditions({ devices: { deviceFilter: { mode: "include", rule: "x".repeat(3073) } } }),
    /^1032: .*InvalidDevices/,
  ],
  ["an unknown risk level", conditions({ signInRiskLevels: ["extreme"] }), /^1007: .*extreme/],
  ["an unknown flow", conditions({ authenticationFlows: { transferMethods: "telepathy" } }), /^1007: .*telepathy/],
  [
    "risk of a service principal, without one",
    conditions({ servicePrincipalRiskLevels: ["high"] }),
    /^1032: .*InvalidServicePrincipalRiskLevels/,
  ],
  ["workload identities with users", conditions(workloads), /^1032: .*InvalidClientApplications.*'None'/],
  [
    "no workload identity",
    conditions({ users: null, clientApplications: { includeServicePrincipals: [] } }),
    /^1032: .*InvalidClientApplications/,
  ],
  [
    "user risk of workload identities",
    conditions({ users: null, ...workloads, userRiskLevels: ["high"] }),
    /^1032: .*InvalidConditions/,
  ],
  [
    "an unknown workload identity",
    conditions({ users: null, clientApplications: { includeServicePrincipals: [unknown] } }),
    /^1915: .*ServicePrincipalNotFound/,
  ],

  ["no controls at all", grant(null), /^1032: .*InvalidControls.*grantControls or sessionControls/],
  ["grant controls that ask nothing", grant({ operator: "OR", builtInControls: [] }), /^1032: .*InvalidControls/],
  ["no operator", grant({ builtInControls: ["mfa"] }), /^1007: .*grantControls\.operator/],
  ["an unknown operator", grant({ operator: "XOR", builtInControls: ["mfa"] }), /^1007: .*XOR/],
  ["an unknown control", grant({ operator: "OR", builtInControls: ["retina"] }), /^1007: .*retina/],
  ["block with MFA", grant({ operator: "OR", builtInControls: ["block", "mfa"] }), /^1032: .*InvalidControls.*'block'/],
  [
    "MFA with a strength",
    grant({
      operator: "AND",
      builtInControls: ["mfa"],
      authenticationStrength: { id: "00000000-0000-0000-0000-000000000002" },
    }),
    /^1032: .*InvalidControls.*authenticationStrength/,
  ],
  [
    "an unknown strength",
    grant({ operator: "OR", builtInControls: [], authenticationStrength: { id: unknown } }),
    /^1917: .*AuthenticationStrengthPolicyNotFound/,
  ],
  ["unknown terms of use", grant({ operator: "OR", builtInControls: [], termsOfUse: [unknown] }), /^1918: /],
  [
    "a password change without user risk",
    passwordChange({ userRiskLevels: [] }),
    /^1032: .*InvalidPasswordResetControl/,
  ],
  [
    "a password change for some client apps",
    passwordChange({ clientAppTypes: ["browser"] }),
    /^1032: .*InvalidPasswordResetControl/,
  ],

  ["session controls without effect", session({}), /^1032: .*InvalidSessionControls.*null/],
  [
    "session controls that are all off",
    session({ applicationEnforcedRestrictions: { isEnabled: false }, disableResilienceDefaults: false }),
    /^1032: .*InvalidSessionControls/,
  ],
  [
    "a sign-in frequency of zero",
    session({ signInFrequency: { isEnabled: true, type: "hours", value: 0 } }),
    /^1032: .*InvalidSignInFrequency/,
  ],
  [
    "a sign-in frequency without a type",
    session({ signInFrequency: { isEnabled: true, value: 4 } }),
    /^1032: .*InvalidSignInFrequency/,
  ],
  [
    "every time with a value",
    session({ signInFrequency: { ...everyTime, type: "hours", value: 1 } }),
    /^1032: .*InvalidSignInFrequency/,
  ],
  [
    "every time with resilience defaults, even on",
    session({ signInFrequency: everyTime, disableResilienceDefaults: false }),
    /^1032: .*InvalidSignInFrequency.*disableResilienceDefaults/,
  ],
  [
    "every time with app restrictions, even off",
    session({ signInFrequency: everyTime, applicationEnforcedRestrictions: { isEnabled: false } }),
    /^1032: .*InvalidSignInFrequency.*applicationEnforcedRestrictions/,
  ],
  [
    "a persistent browser without a mode",
    session({ persistentBrowser: { isEnabled: true } }),
    /^1032: .*InvalidPersist/,
  ],
  ["cloud app security without a type", session({ cloudAppSecurity: { isEnabled: true } }), /^1032: .*InvalidCloudApp/],
];

function tenantWith(plans?: ServicePlan[]): EmulatedTenant {
  const graph = new EmulatedTenant(plans ? { plans } : {});
  graph.group(group);
  graph.user(user);
  graph.tenant.objects("authenticationContextClassReferences").put("c1", { id: "c1" });
  return graph;
}

describe("validatePolicy", () => {
  for (const [what, body] of Object.entries(accepted)) {
    it(`accepts ${what}`, () => {
      const answer = tenantWith().post(path, body);
      expect(answer.status, answer.message).to.equal(201);
    });
  }

  for (const [what, body, message] of refused) {
    it(`refuses ${what}`, () => {
      const graph = tenantWith();
      const answer = graph.post(path, body);
      expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
      expect(answer.message).to.match(message);
      expect(graph.get(path).body.value).to.deep.equal([]);
    });
  }

  const licences: [string, ServicePlan[], Body, RegExp][] = [
    ["any policy without P1", [], policyBody(), /^1901: .*premium P1/],
    ["user risk without P2", ["AAD_PREMIUM"], conditions({ userRiskLevels: ["high"] }), /^1039: .*premium P2/],
    ["sign-in risk without P2", ["AAD_PREMIUM"], conditions({ signInRiskLevels: ["high"] }), /^1039: .*premium P2/],
    [
      "workload identities without their licence",
      ["AAD_PREMIUM_P2"],
      accepted["workload identities"]!,
      /^1150: .*workload identity premium/,
    ],
  ];

  for (const [what, plans, body, message] of licences) {
    it(`refuses ${what}`, () => {
      const answer = tenantWith(plans).post(path, body);
      expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
      expect(answer.message).to.match(message);
    });
  }

  it("accepts user risk, when the tenant has P2", () => {
    const answer = tenantWith(["AAD_PREMIUM_P2"]).post(path, conditions({ userRiskLevels: ["high"] }));
    expect(answer.status, answer.message).to.equal(201);
  });

  it("no longer finds a group that was deleted", () => {
    const graph = tenantWith();
    graph.delete(`/groups/${group}`);
    const answer = graph.post(path, users({ includeGroups: [group] }));
    expect(answer.message).to.match(/^1911: /);
  });
});
