import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { entra, InvalidArgsError, PartnerConditionalAccess, type PartnerConditionalAccessArgs } from "../../components";
import { administrators } from "../../controls/privilegedRoles/roles";
import { policies as definitions, policyNames } from "../../tenant/conditionalAccess/policies";
import { ofType, runProgram } from "../support/mocks";
import { ids } from "../support/tenants";

const registered = (args?: PartnerConditionalAccessArgs) => runProgram(() => new PartnerConditionalAccess("ca", args));

const policiesOf = async (args?: PartnerConditionalAccessArgs) =>
  ofType(await registered(args), "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy");

const locationsOf = async (args?: PartnerConditionalAccessArgs) =>
  ofType(await registered(args), "azuread:index/namedLocation:NamedLocation");

const statesOf = async (args?: PartnerConditionalAccessArgs) =>
  Object.fromEntries([...(await policiesOf(args))].map(([name, { inputs }]) => [name, inputs.state]));

const componentOf = async (args?: PartnerConditionalAccessArgs): Promise<PartnerConditionalAccess> => {
  let component: PartnerConditionalAccess | undefined;
  await runProgram(() => (component = new PartnerConditionalAccess("ca", args)));
  return component!;
};

const leftOutOf = async (args?: PartnerConditionalAccessArgs) =>
  (await componentOf(args)).leftOut.map(({ control, reason }) => `${control}: ${reason}`);

const breakGlassGroupId = ids.breakGlass;
const app = "9f8e7d6c-5b4a-4321-8fed-cba987654321";

/** A partner of which every policy that looks at partners has something to say. */
const fabrikam = {
  name: "Fabrikam",
  tenantId: ids.fabrikam.toUpperCase(),
  relationship: "serviceProvider" as const,
  collaboration: { inbound: {} },
  trust: { mfa: true, compliantDevice: true },
  ipRanges: ["203.0.113.0/24", "198.51.100.0/24"],
  servicePrincipalIds: [app],
};
const northwind = { name: "Northwind", tenantId: ids.northwind, collaboration: { inbound: {} } };
const everything: PartnerConditionalAccessArgs = {
  breakGlassGroupId,
  partners: [northwind, fabrikam, { tenantId: ids.contoso, status: "suspended" }],
  allowedCountries: ["nl", "DE", "NL"],
  licences: { workloadIdentities: true },
};

const six = [
  "internalGuest",
  "b2bCollaborationGuest",
  "b2bCollaborationMember",
  "b2bDirectConnectUser",
  "otherExternalUser",
  "serviceProvider",
];
const elsewhere = six.slice(1);
const of = (guestOrExternalUserTypes: string[], ...members: string[]) => [
  {
    guestOrExternalUserTypes,
    externalTenants: [members.length > 0 ? { membershipKind: "enumerated", members } : { membershipKind: "all" }],
  },
];
const excludedGroups = [breakGlassGroupId];
const everybody = { includedUsers: ["All"], excludedGroups };
const block = { operator: "OR", builtInControls: ["block"] };
const mfa = { operator: "OR", builtInControls: ["mfa"] };
const phishingResistant = {
  operator: "OR",
  authenticationStrengthPolicyId: "/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000004",
};
/** Every sign-in of these people to every app, but for what is changed. */
const signIns = (users: object, change: object = {}) => ({
  clientAppTypes: ["all"],
  applications: { includedApplications: ["All"] },
  users,
  ...change,
});
const anywhereBut = (...excludedLocations: string[]) => ({
  locations: { includedLocations: ["All"], excludedLocations: excludedLocations.map((name) => `object id of ${name}`) },
});

/** What each policy is deployed with, by the end of its name. */
const expected: Record<string, object> = {
  "external-user-mfa": {
    conditions: signIns({ includedGuestsOrExternalUsers: of(six), excludedGroups }),
    grantControls: mfa,
  },
  "service-provider-mfa": {
    conditions: signIns({ includedGuestsOrExternalUsers: of(["serviceProvider"]), excludedGroups }),
    grantControls: mfa,
  },
  "service-provider-phishing-resistance": {
    conditions: signIns({ includedGuestsOrExternalUsers: of(["serviceProvider"], ids.fabrikam), excludedGroups }),
    grantControls: phishingResistant,
  },
  "everyone-mfa": { conditions: signIns(everybody), grantControls: mfa },
  "administrator-phishing-resistance": {
    conditions: signIns({ includedRoles: [...administrators].sort(), excludedGroups }),
    grantControls: phishingResistant,
  },
  "partner-devices": {
    conditions: signIns({
      includedGuestsOrExternalUsers: of(
        ["b2bCollaborationGuest", "b2bCollaborationMember", "b2bDirectConnectUser"],
        ids.fabrikam,
      ),
      excludedGroups,
    }),
    grantControls: { operator: "OR", builtInControls: ["compliantDevice", "domainJoinedDevice"] },
  },
  strangers: {
    conditions: signIns({
      includedGuestsOrExternalUsers: of(elsewhere),
      excludedGuestsOrExternalUsers: of(elsewhere, ids.northwind, ids.fabrikam),
      excludedGroups,
    }),
    grantControls: block,
  },
  "suspended-partners": {
    conditions: signIns({ includedGuestsOrExternalUsers: of(elsewhere, ids.contoso), excludedGroups }),
    grantControls: block,
  },
  countries: {
    conditions: signIns(
      {
        includedGuestsOrExternalUsers: of(six),
        excludedGuestsOrExternalUsers: of(elsewhere, ids.fabrikam),
        excludedGroups,
      },
      anywhereBut("ca-allowed-countries"),
    ),
    grantControls: block,
  },
  [`partner-addresses-${ids.fabrikam}`]: {
    conditions: signIns(
      { includedGuestsOrExternalUsers: of(elsewhere, ids.fabrikam), excludedGroups },
      anywhereBut(`ca-addresses-${ids.fabrikam}`),
    ),
    grantControls: block,
  },
  "legacy-authentication": {
    conditions: signIns(everybody, { clientAppTypes: ["exchangeActiveSync", "other"] }),
    grantControls: block,
  },
  "device-code-flow": {
    conditions: signIns(everybody, { authenticationFlowTransferMethods: ["authenticationTransfer", "deviceCodeFlow"] }),
    grantControls: block,
  },
  "sign-in-risk": { conditions: signIns(everybody, { signInRiskLevels: ["high"] }), grantControls: block },
  "user-risk": { conditions: signIns(everybody, { userRiskLevels: ["high"] }), grantControls: block },
  "external-sessions": {
    conditions: signIns({
      includedGuestsOrExternalUsers: of(six.filter((type) => type !== "b2bDirectConnectUser")),
      excludedGroups,
    }),
    sessionControls: { signInFrequency: 12, signInFrequencyPeriod: "hours", persistentBrowserMode: "never" },
  },
  "admin-portals": {
    conditions: signIns(
      {
        includedGuestsOrExternalUsers: of(six),
        excludedGuestsOrExternalUsers: of(["serviceProvider"], ids.fabrikam),
        excludedGroups,
      },
      { applications: { includedApplications: ["MicrosoftAdminPortals"] } },
    ),
    grantControls: block,
  },
  "security-info-registration": {
    // Northwind's people have to register here before they have anything to show.
    conditions: signIns(
      {
        ...everybody,
        excludedGuestsOrExternalUsers: of(
          ["b2bCollaborationGuest", "b2bCollaborationMember", "otherExternalUser"],
          ids.northwind,
        ),
      },
      { applications: { includedUserActions: ["urn:user:registersecurityinfo"] } },
    ),
    grantControls: mfa,
  },
  [`partner-apps-${ids.fabrikam}`]: {
    conditions: signIns(
      { includedUsers: ["None"] },
      {
        clientApplications: { includedServicePrincipals: [app] },
        ...anywhereBut(`ca-addresses-${ids.fabrikam}`),
      },
    ),
    grantControls: block,
  },
};

describe("PartnerConditionalAccess", () => {
  describe("deploys", () => {
    let deployed: Map<string, any>;
    before(async () => (deployed = await policiesOf(everything)));

    it("one policy for each definition, and one more for each further partner that a definition is about", () => {
      expect([...deployed.keys()]).to.have.members(Object.keys(expected).map((name) => `ca-${name}`));
      expect(Object.keys(expected)).to.have.length(policyNames.length);
    });

    for (const [name, inputs] of Object.entries(expected)) {
      it(name, () => {
        const { displayName, state, ...rest } = deployed.get(`ca-${name}`)!.inputs;
        const definition = Object.values(definitions).find(({ role }) => name.startsWith(role))!;
        expect(displayName).to.include(definition.displayName);
        expect(displayName.startsWith(definition.control.replace(/v\d+$/, " "))).to.equal(true);
        expect(state).to.equal(name === "suspended-partners" ? "enabled" : "enabledForReportingButNotEnforced");
        expect(rest).to.deep.equal(inputs);
      });
    }
  });

  it("makes a named location for the allowed countries, without unknown ones, and one for each partner's addresses", async () => {
    const locations = await locationsOf(everything);
    expect(Object.fromEntries([...locations].map(([name, { inputs }]) => [name, inputs]))).to.deep.equal({
      "ca-allowed-countries": {
        displayName: "EB allowed countries",
        country: { countriesAndRegions: ["DE", "NL"], includeUnknownCountriesAndRegions: false },
      },
      [`ca-addresses-${ids.fabrikam}`]: {
        displayName: "EB addresses of Fabrikam",
        ip: { ipRanges: ["198.51.100.0/24", "203.0.113.0/24"], trusted: false },
      },
    });
  });

  it("makes no location that no policy names", async () => {
    const policies = { countries: "none", partnerAddresses: "none", partnerApps: "none" } as const;
    expect(await locationsOf({ ...everything, policies })).to.have.property("size", 0);
  });

  it("gives the same inputs, in whatever order partners, countries and addresses are listed", async () => {
    const turned = {
      ...everything,
      partners: [...everything.partners!]
        .reverse()
        .map((one) => ({ ...one, ipRanges: one.ipRanges && [...one.ipRanges].reverse() })),
      allowedCountries: ["DE", "NL"],
    };
    const inputsOf = async (args: PartnerConditionalAccessArgs) =>
      Object.fromEntries(
        [...(await policiesOf(args)), ...(await locationsOf(args))].map(([k, { inputs }]) => [k, inputs]),
      );
    expect(await inputsOf(turned)).to.deep.equal(await inputsOf(everything));
  });

  it("only reports, and leaves nobody out, when nothing is given", async () => {
    const states = await statesOf();
    expect(Object.keys(states)).to.include.members(["ca-external-user-mfa", "ca-service-provider-mfa", "ca-strangers"]);
    expect(new Set(Object.values(states))).to.have.all.keys("enabledForReportingButNotEnforced");
    for (const { inputs } of (await policiesOf()).values()) {
      expect(inputs.conditions.users).not.to.have.property("excludedGroups");
    }
  });

  it("excludes the break-glass group from every policy about people, known or not yet", async () => {
    for (const group of [ids.breakGlass, pulumi.output(ids.breakGlass)]) {
      for (const [name, { inputs }] of await policiesOf({ ...everything, breakGlassGroupId: group })) {
        const excluded = name.includes("partner-apps") ? undefined : [ids.breakGlass];
        expect(inputs.conditions.users.excludedGroups, name).to.deep.equal(excluded);
      }
    }
  });

  it("asks externals for the strength of choice", async () => {
    const policies = await policiesOf({ externalMfaStrength: "multifactor" });
    expect(policies.get("ca-external-user-mfa")?.inputs.grantControls).to.deep.equal({
      operator: "OR",
      authenticationStrengthPolicyId: "/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000002",
    });
  });

  it("asks no device of a partner that is let off, nor of one that is suspended", async () => {
    for (const change of [{ requireManagedDevice: false }, { status: "suspended" as const }]) {
      const policies = await policiesOf({ partners: [{ ...fabrikam, ...change }] });
      expect([...policies.keys()]).not.to.include("ca-partner-devices");
    }
  });

  for (const name of policyNames) {
    it(`rolls ${name} out by itself: off, reporting, or enforced`, async () => {
      const { role } = definitions[name];
      const rolledOut = async (rollout: "none" | "reportOnly" | "enforced") => {
        const states = await statesOf({
          ...everything,
          rollout: "none",
          policies: { suspendedPartners: "none", [name]: rollout },
        });
        expect(Object.keys(states).every((key) => key.startsWith(`ca-${role}`))).to.equal(true);
        return Object.values(states);
      };
      expect(await rolledOut("none")).to.deep.equal([]);
      expect(await rolledOut("reportOnly")).to.deep.equal(["enabledForReportingButNotEnforced"]);
      expect(await rolledOut("enforced")).to.deep.equal(["enabled"]);
    });
  }

  it("enforces after security defaults are off, and first of all what replaces them", async () => {
    const all = await runProgram(() => {
      const off = new entra.SecurityDefaults("off", { isEnabled: false });
      new PartnerConditionalAccess("ca", {
        breakGlassGroupId,
        rollout: "enforced",
        policies: { strangers: "reportOnly" },
        enforceAfter: [off],
      });
    });
    const waitsFor = (name: string) => all.find((one) => one.name === `ca-${name}`)!.dependencies;
    expect(waitsFor("everyone-mfa")).to.deep.equal(["off"]);
    expect(waitsFor("legacy-authentication")).to.deep.equal(["off"]);
    expect(waitsFor("admin-portals")).to.have.members(["off", "ca-everyone-mfa", "ca-legacy-authentication"]);
    expect(waitsFor("strangers")).to.deep.equal([]);
  });

  it("says which controls it serves, and that it keeps the break-glass group out only where there is one", async () => {
    const without = await componentOf({ rollout: "none", policies: { externalUserMfa: "reportOnly" } });
    expect(without.controls).to.deep.equal({ "EB-CA-01v1": ["ca-external-user-mfa"] });
    expect((await componentOf({ breakGlassGroupId })).controls["EB-CA-04v1"]).to.include("ca-external-user-mfa");
  });

  it("leaves out what the tenant has no licence for, what is switched off, and what nobody declared, and says so", async () => {
    expect(
      await leftOutOf({ ...everything, licences: { entraId: "p1" }, policies: { adminPortals: "none" } }),
    ).to.deep.equal([
      "EB-CA-12v1: needs Microsoft Entra ID P2, which the tenant file doesn't say the tenant holds",
      "EB-CA-13v1: needs Microsoft Entra ID P2, which the tenant file doesn't say the tenant holds",
      "EB-CA-16v1: conditionalAccess.policies.adminPortals is none",
      "EB-CA-18v1: needs Microsoft Entra Workload ID Premium, which the tenant file doesn't say the tenant holds",
    ]);
    expect(await leftOutOf()).to.deep.equal([
      "EB-CA-09v1: not declared: the countries from which externals sign in (allowedCountries)",
    ]);
    expect(await statesOf({ ...everything, licences: { entraId: "free" } })).to.deep.equal({});
  });

  describe("refuses", () => {
    const refused: [string, PartnerConditionalAccessArgs, string][] = [
      [
        "to enforce without a break-glass group",
        { policies: { externalUserMfa: "enforced" } },
        "breakGlassGroupId: found no break-glass group, with externalUserMfa enforced; expected the object id of the group " +
          "of emergency accounts; make that group first, or do not enforce yet (EB-CA-22v1)",
      ],
      [
        "a break-glass group by name, which Entra would take and never match",
        { breakGlassGroupId: "Break glass" },
        'breakGlassGroupId: found "Break glass"; expected the object id of a group (a GUID); copy it from the group\'s ' +
          "Overview page",
      ],
      [
        "to ask a device of a partner whose device claims are not trusted",
        { partners: [{ tenantId: ids.northwind, requireManagedDevice: true, trust: { mfa: true } }] },
        "partners[0].requireManagedDevice: found true, while the partner's device claims are not trusted, so that nobody " +
          "from there could meet it; expected trust.compliantDevice or trust.hybridJoinedDevice of the partner; else leave " +
          "requireManagedDevice out (EB-CA-07v1)",
      ],
      [
        "to enforce phishing resistance of a service provider whose MFA is not trusted",
        {
          breakGlassGroupId,
          partners: [{ ...fabrikam, trust: {} }],
          policies: { serviceProviderPhishingResistance: "enforced" },
        },
        "policies.serviceProviderPhishingResistance: found enforced, while MFA done at Fabrikam is not trusted; expected " +
          "trust.mfa of that partner, because its people have no account here with which to register a key; or reportOnly " +
          "or none (EB-CA-26v1)",
      ],
      [
        "to enforce a strength that guests can't register here",
        {
          breakGlassGroupId,
          partners: [northwind],
          externalMfaStrength: "phishingResistant",
          policies: { externalUserMfa: "enforced" },
        },
        "externalMfaStrength: found phishingResistant, enforced, while MFA done at Northwind is not trusted; expected " +
          "multifactor, because guests can't register stronger methods here; or trust.mfa of those partners (EB-CA-01v1)",
      ],
      [
        "a country that doesn't exist",
        { allowedCountries: ["DE", "UK"] },
        'allowedCountries[1]: found "UK"; expected the ISO 3166-1 code of a country, such as DE; look it up, as no such ' +
          "country exists (EB-CA-09v1)",
      ],
      [
        "a range of addresses wider than /8",
        { partners: [{ ...fabrikam, ipRanges: ["203.0.113.0/24", "0.0.0.0/7"] }] },
        'partners[0].ipRanges[1]: found "0.0.0.0/7"; expected a range of /8 or narrower, as Entra takes no wider one ' +
          "(EB-CA-09v1)",
      ],
      [
        "addresses that are none",
        { partners: [{ ...fabrikam, ipRanges: ["203.0.113.1"] }] },
        'partners[0].ipRanges[0]: found "203.0.113.1"; expected a range of addresses such as 203.0.113.0/24 or ' +
          "2001:db8::/32 (EB-CA-09v1)",
      ],
      [
        "apps of a partner without addresses to hold them to",
        { partners: [{ tenantId: ids.northwind, servicePrincipalIds: [app] }] },
        "partners[0].servicePrincipalIds: found apps of the partner without the addresses that they are to be held to; " +
          "expected ipRanges of the partner; add them, or leave its apps out (EB-CA-18v1)",
      ],
    ];

    for (const [what, args, message] of refused) {
      it(what, () => {
        expect(() => new PartnerConditionalAccess("ca", args)).to.throw(
          InvalidArgsError,
          `PartnerConditionalAccess ca ${message}`,
        );
      });
    }

    it("not what only reports, and so locks nobody out", async () => {
      const partners = [{ ...fabrikam, trust: {} }];
      const states = await statesOf({ partners, externalMfaStrength: "phishingResistant" });
      expect(states).to.have.property("ca-service-provider-phishing-resistance");
    });

    it("not to cut off suspended partners without a break-glass group, as it catches nobody of this tenant", async () => {
      const states = await statesOf({ partners: [{ tenantId: ids.northwind, status: "suspended" }] });
      expect(states["ca-suspended-partners"]).to.equal("enabled");
    });
  });
});
