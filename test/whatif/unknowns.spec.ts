import { expect } from "chai";
import { compile } from "../../whatif/compile";
import type { ConditionalAccessPolicy } from "../../whatif/model/ConditionalAccessPolicy";
import { applies, explain, only } from "./support/decide";
import { fabrikam, id, northwind } from "./support/ids";
import { allowAll, external, facts, member, policy, requiring, signIn } from "./support/world";

/** A policy with something in it that the types don't know. */
const odd = (change: (policy: any) => void, base = policy()): ConditionalAccessPolicy => {
  const copy = structuredClone(base);
  change(copy);
  return copy;
};
const strong = { methods: ["fido2"] };

describe("compile, on what it doesn't know", () => {
  const cases: [string, string, (policy: any) => void][] = [
    ["a condition", "conditions.weather", (p) => (p.conditions.weather = { includeWeather: ["rain"] })],
    ["the times condition", "conditions.times", (p) => (p.conditions.times = { ranges: ["x"] })],
    ["a member of the policy", "policy.partialEnablementStrategy", (p) => (p.partialEnablementStrategy = "half")],
    ["a state", "state", (p) => (p.state = "almostEnabled")],
    [
      "a user keyword",
      "conditions.users.includeUsers",
      (p) => (p.conditions.users = { includeUsers: ["AllAgentIdUsers"] }),
    ],
    ["a list of users", "conditions.users.includeAgents", (p) => (p.conditions.users = { includeAgents: ["All"] })],
    [
      "an app keyword",
      "conditions.applications.includeApplications",
      (p) => (p.conditions.applications = { includeApplications: ["AllAgentIdResources"] }),
    ],
    [
      "a target",
      "conditions.applications.networkAccess",
      (p) => (p.conditions.applications = { networkAccess: { x: 1 } }),
    ],
    ["a client app", "conditions.clientAppTypes", (p) => (p.conditions.clientAppTypes = ["hologram"])],
    [
      "a platform",
      "conditions.platforms.includePlatforms",
      (p) => (p.conditions.platforms = { includePlatforms: ["visionOS"] }),
    ],
    [
      "a location keyword",
      "conditions.locations.includeLocations",
      (p) => (p.conditions.locations = { includeLocations: ["AllCompliantNetworks"] }),
    ],
    ["a risk level", "conditions.signInRiskLevels", (p) => (p.conditions.signInRiskLevels = ["extreme"])],
    ["an insider risk level", "conditions.insiderRiskLevels", (p) => (p.conditions.insiderRiskLevels = "severe")],
    [
      "an authentication flow",
      "conditions.authenticationFlows.transferMethods",
      (p) => (p.conditions.authenticationFlows = { transferMethods: "telepathy" }),
    ],
    [
      "a filter mode",
      "conditions.devices.deviceFilter.mode",
      (p) => (p.conditions.devices = { deviceFilter: { mode: "prefer", rule: 'device.model -eq "x"' } }),
    ],
    [
      "a device condition",
      "conditions.devices.includeDevices",
      (p) => (p.conditions.devices = { includeDevices: ["All"] }),
    ],
  ];
  for (const [what, path, change] of cases) {
    it(`can't tell, when a policy holds ${what} that it doesn't know`, () => {
      const outcome = explain(odd(change), signIn());
      expect(outcome.verdict).to.equal("cannotTell");
      expect(outcome.policies[0]!.doubts.map((doubt) => doubt.path)).to.include(path);
      expect(compile([odd(change)], facts()).problems.map((problem) => problem.path)).to.include(path);
    });
  }

  const controls: [string, (policy: any) => void][] = [
    ["a grant control", (p) => p.grantControls.builtInControls.push("retinaScan")],
    ["a grant property", (p) => (p.grantControls.secretHandshake = { required: true })],
    [
      "an operator for two controls",
      (p) => Object.assign(p.grantControls, { operator: "XOR", builtInControls: ["mfa", "compliantDevice"] }),
    ],
    ["a session control", (p) => (p.sessionControls = { globalSecureAccessFilteringProfile: { isEnabled: true } })],
    ["a session mode", (p) => (p.sessionControls = { persistentBrowser: { isEnabled: true, mode: "sometimes" } })],
  ];
  for (const [what, change] of controls) {
    it(`can't tell, when a policy holds ${what} that it doesn't know`, () => {
      const outcome = explain(odd(change, requiring(["mfa"])), signIn({ presents: strong }));
      expect(outcome.verdict).to.equal("cannotTell");
      expect(outcome.policies[0]!.doubts).not.to.deep.equal([]);
    });
  }

  it("still tells, when the known parts settle it", () => {
    const weather = (base: ConditionalAccessPolicy) => odd((p) => (p.conditions.weather = ["rain"]), base);
    expect(explain(weather(policy({ signInRiskLevels: ["high"] })), signIn()).verdict).to.equal("granted");
    expect(explain(weather(requiring(["mfa"])), signIn({ presents: strong })).verdict).to.equal("granted");
    expect(explain([weather(policy()), policy()], signIn()).verdict).to.equal("blocked");
    const spared = odd((p) => (p.conditions.users = { includeAgents: ["All"], excludeUsers: [id("anna")] }));
    expect(explain(spared, signIn()).verdict).to.equal("granted");
    const unknownAndMissing = odd((p) => p.grantControls.builtInControls.push("retinaScan"), requiring(["mfa"], "AND"));
    expect(explain(unknownAndMissing, signIn()).verdict).to.equal("required");
  });

  it("names the policy and the place in each problem", () => {
    const [problem] = compile(
      [odd((p) => (p.conditions.platforms = { includePlatforms: ["visionOS"] }))],
      facts(),
    ).problems;
    expect(problem).to.include({ code: "unknownMember", policyId: id("policy"), policyName: "Policy" });
    expect(problem!.message).to.equal(
      'conditions.platforms.includePlatforms holds "visionOS", which is not one of android, iOS, windows, windowsPhone, macOS, linux, all.',
    );
  });

  it("ignores what is null or empty, and what Graph adds to every answer", () => {
    const answer = odd((p) => {
      Object.assign(p, {
        "@odata.context": "x",
        templateId: null,
        description: "text",
        createdDateTime: "2026-01-01T00:00:00Z",
      });
      Object.assign(p.conditions, { times: null, clients: null, deviceStates: null });
      Object.assign(p.conditions.applications, { networkAccess: null, globalSecureAccess: null });
      p.grantControls["authenticationStrength@odata.context"] = "x";
    });
    expect(compile([answer], facts()).problems).to.deep.equal([]);
  });
});

describe("compile, on facts that are missing", () => {
  it("can't tell a location that is not among the facts, unless another settles it", () => {
    const at = (includeLocations: string[]) => policy({ locations: { includeLocations } });
    const result = only(at([id("gone")]), signIn());
    expect(result.applies).to.equal("cannotTell");
    expect(result.doubts[0]).to.include({
      code: "missingNamedLocation",
      path: "conditions.locations.includeLocations",
    });
    expect(applies(at([id("gone"), "All"]), signIn())).to.equal(true);
  });

  it("can't tell a location with ranges that it can't read", () => {
    const known = facts({ namedLocations: [{ id: id("office"), ipRanges: [{ cidrAddress: "203.0.113.0/240" }] }] });
    expect(applies(policy({ locations: { includeLocations: [id("office")] } }), signIn(), known)).to.equal(
      "cannotTell",
    );
  });

  for (const [what, groups] of [
    ["is not among the facts", []],
    ["could not be read", [{ id: id("staff"), unreadable: "403 Forbidden" }]],
  ] as const) {
    it(`can't tell a group that ${what}, but for those known to be its members or to be no one's`, () => {
      const excluding = policy({ users: { includeUsers: ["All"], excludeGroups: [id("staff")] } });
      const result = only(excluding, signIn(), facts({ groups }));
      expect(result.applies).to.equal("cannotTell");
      expect(result.doubts[0]!.code).to.equal("missingGroup");
      const insider = signIn({ identity: member({ groups: [id("staff")] }) });
      expect(applies(excluding, insider, facts({ groups }))).to.equal(false);
      expect(applies(excluding, signIn({ identity: external("serviceProvider") }), facts({ groups }))).to.equal(true);
    });
  }

  it("can't tell a role of someone whose roles are not known", () => {
    const admins = policy({ users: { includeRoles: [id("role")] } });
    const result = only(admins, signIn({ identity: member({ roles: undefined }) }));
    expect(result.applies).to.equal("cannotTell");
    expect(result.doubts[0]!.code).to.equal("missingRoles");
  });

  it("can't tell a strength that is not among the facts, and takes it from there before the policy's own copy", () => {
    const strength = { id: id("strength"), allowedCombinations: ["password,sms"] };
    const inline = policy({}, { grantControls: { operator: "OR", authenticationStrength: strength } });
    const byId = policy({}, { grantControls: { operator: "OR", authenticationStrength: { id: id("strength") } } });
    const presents = { methods: ["password", "sms"] };
    expect(explain(byId, signIn({ presents })).verdict).to.equal("cannotTell");
    expect(explain(inline, signIn({ presents })).verdict).to.equal("granted");
    const stricter = facts({ authenticationStrengths: [{ ...strength, allowedCombinations: ["fido2"] }] });
    expect(explain(inline, signIn({ presents }), stricter).verdict).to.equal("required");
    expect(explain(byId, signIn({ presents: strong }), stricter).verdict).to.equal("granted");
  });

  it("can't tell a combination that further settings restrict", () => {
    const restricted = {
      id: id("strength"),
      allowedCombinations: ["fido2", "windowsHelloForBusiness"],
      combinationConfigurations: [{ appliesToCombinations: ["fido2"], allowedAAGUIDs: ["x"] }],
    };
    const asking = policy({}, { grantControls: { operator: "OR", authenticationStrength: restricted } });
    expect(explain(asking, signIn({ presents: strong })).verdict).to.equal("cannotTell");
    expect(explain(asking, signIn({ presents: { methods: ["windowsHelloForBusiness"] } })).verdict).to.equal("granted");
  });

  it("can't tell whether external people are let in, or trusted, without the cross-tenant access settings", () => {
    const outcome = explain(
      [],
      signIn({ identity: external("b2bCollaborationGuest") }),
      facts({ crossTenantAccess: undefined }),
    );
    expect(outcome.verdict).to.equal("cannotTell");
    expect(explain([], signIn(), facts({ crossTenantAccess: undefined })).verdict).to.equal("granted");
  });

  it("can't tell a cross-tenant setting of which only one half is set", () => {
    const known = facts();
    known.crossTenantAccess!.partners[0]!.b2bCollaborationInbound = {
      usersAndGroups: { accessType: "allowed", targets: [{ target: "AllUsers", targetType: "user" }] },
    };
    expect(explain([], signIn({ identity: external("b2bCollaborationGuest") }), known).verdict).to.equal("cannotTell");
  });

  it("can't tell who of a list of tenants is meant where one of them isn't known", () => {
    const enumerated = (members: string[]) =>
      policy({
        users: {
          includeGuestsOrExternalUsers: {
            guestOrExternalUserTypes: "b2bCollaborationGuest",
            externalTenants: { membershipKind: "enumerated", members },
          },
        },
      });
    const guest = signIn({ identity: external("b2bCollaborationGuest", northwind) });
    expect(applies(enumerated([fabrikam, "(not known)"]), guest)).to.equal("cannotTell");
    expect(applies(enumerated([northwind, "(not known)"]), guest)).to.equal(true);
    expect(applies(enumerated([fabrikam]), guest)).to.equal(false);
  });

  it("can't tell whether a country is in a location with one that it can't read", () => {
    const location = (countriesAndRegions: string[]) =>
      facts({ namedLocations: [{ id: id("benelux"), countriesAndRegions }] });
    const there = policy({ locations: { includeLocations: [id("benelux")] } });
    const from = (country: string) => signIn({ ipAddress: undefined, country });
    expect(applies(there, from("DE"), location(["NL", "(not known)"]))).to.equal("cannotTell");
    expect(applies(there, from("NL"), location(["NL", "(not known)"]))).to.equal(true);
    expect(applies(there, from("DE"), location(["NL"]))).to.equal(false);
  });

  it("can't tell what is trusted where that is neither yes nor no", () => {
    const trusting = (inboundTrust: unknown) =>
      facts({
        crossTenantAccess: {
          default: {},
          partners: [{ tenantId: fabrikam, b2bCollaborationInbound: allowAll, inboundTrust: inboundTrust as object }],
        },
      });
    const guest = signIn({ identity: external("b2bCollaborationGuest"), device: { isCompliant: true } });
    const verdict = (trust: unknown) => explain(requiring(["compliantDevice"]), guest, trusting(trust)).verdict;
    expect(verdict("(not known)")).to.equal("cannotTell");
    expect(verdict({ isCompliantDeviceAccepted: "(not known)" })).to.equal("cannotTell");
    expect(verdict({ isCompliantDeviceAccepted: true })).to.equal("granted");
    expect(verdict({ isCompliantDeviceAccepted: false })).to.equal("blocked");
  });
});
