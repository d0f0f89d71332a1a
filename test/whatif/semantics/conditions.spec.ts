import { expect } from "chai";
import { applies, noteCodes, only } from "../support/decide";
import { id } from "../support/ids";
import { facts, policy, signIn } from "../support/world";

describe("semantic 6: conditions", () => {
  it("takes null and [] as no restriction", () => {
    const open = policy({
      clientAppTypes: [],
      platforms: null,
      locations: null,
      devices: null,
      userRiskLevels: [],
      signInRiskLevels: null,
      insiderRiskLevels: null,
      authenticationFlows: null,
    });
    expect(applies(open, signIn())).to.equal(true);
    expect(applies(open, signIn({ signInRiskLevel: "high", devicePlatform: "unknown", country: null }))).to.equal(true);
  });

  it("matches client apps: all is everything, else those listed", () => {
    const legacy = policy({ clientAppTypes: ["exchangeActiveSync", "other"] });
    expect(applies(policy({ clientAppTypes: ["all"] }), signIn({ clientAppType: "other" }))).to.equal(true);
    expect(applies(legacy, signIn({ clientAppType: "other" }))).to.equal(true);
    expect(only(legacy, signIn()).analysisReasons).to.equal("clientApps");
  });

  it("takes easSupported as Exchange ActiveSync on supported platforms only", () => {
    const supported = policy({ clientAppTypes: ["easSupported"] });
    const eas = (devicePlatform: "iOS" | "unknown") => signIn({ clientAppType: "exchangeActiveSync", devicePlatform });
    expect(applies(supported, eas("iOS"))).to.equal(true);
    expect(applies(supported, eas("unknown"))).to.equal(false);
    expect(applies(policy({ clientAppTypes: ["exchangeActiveSync"] }), eas("unknown"))).to.equal(true);
    expect(
      applies(policy({ clientAppTypes: ["exchangeActiveSync"] }), signIn({ clientAppType: "easSupported" })),
    ).to.equal(true);
  });

  it("matches platforms: all includes unknown ones, exclusions take out what they name", () => {
    const rest = policy({ platforms: { includePlatforms: ["all"], excludePlatforms: ["windows", "iOS"] } });
    expect(applies(rest, signIn({ devicePlatform: "unknown" }))).to.equal(true);
    expect(only(rest, signIn()).analysisReasons).to.equal("devicePlatform");
  });

  describe("locations", () => {
    const at = (includeLocations: string[], excludeLocations: string[] = []) =>
      policy({ locations: { includeLocations, excludeLocations } });

    it("match All from anywhere, and exclusions take out what they name", () => {
      expect(applies(at(["All"]), signIn())).to.equal(true);
      expect(applies(at(["All"], [id("office")]), signIn())).to.equal(true);
      const excluded = only(at(["All"], [id("office")]), signIn({ ipAddress: "203.0.113.9" }));
      expect(excluded).to.include({ applies: false, analysisReasons: "location" });
    });

    it("match AllTrusted from trusted IP locations and MFA trusted IPs only", () => {
      expect(applies(at(["AllTrusted"]), signIn({ ipAddress: "203.0.113.9" }))).to.equal(true);
      expect(applies(at(["AllTrusted"]), signIn({ ipAddress: "198.51.100.9" }))).to.equal(false);
      const known = facts({ mfaTrustedIps: ["198.51.100.0/28"] });
      expect(applies(at(["AllTrusted"]), signIn({ ipAddress: "198.51.100.9" }), known)).to.equal(true);
      expect(applies(at(["AllTrusted"]), signIn({ ipAddress: "198.51.100.99" }), known)).to.equal(false);
    });

    it("don't count on MFA trusted IPs that aren't known to let anyone off", () => {
      const known = facts({ mfaTrustedIps: undefined });
      const result = only(at(["All"], ["AllTrusted"]), signIn(), known);
      expect(result.applies).to.equal(true);
      expect(noteCodes(result)).to.include("mfaTrustedIpsUnknown");
      expect(applies(at(["AllTrusted"]), signIn(), known)).to.equal("cannotTell");
    });

    it("match the MFA trusted IPs by their own id, and can't tell them when they aren't known", () => {
      const trusted = at(["00000000-0000-0000-0000-000000000000"]);
      const known = facts({ mfaTrustedIps: ["192.0.2.0/24"] });
      expect(applies(trusted, signIn(), known)).to.equal(true);
      expect(applies(trusted, signIn({ ipAddress: "198.51.100.9" }), known)).to.equal(false);
      expect(applies(trusted, signIn(), facts({ mfaTrustedIps: undefined }))).to.equal("cannotTell");
    });

    it("can't match a network when the sign-in gives its country alone, nor a country when it gives its address alone", () => {
      expect(applies(at([id("office")]), signIn({ ipAddress: undefined }))).to.equal("cannotTell");
      expect(applies(at([id("benelux")]), signIn({ country: undefined }))).to.equal("cannotTell");
      expect(applies(at([id("benelux")]), signIn({ ipAddress: undefined }))).to.equal(true);
    });

    it("match IPv4 and IPv6 ranges to the address", () => {
      for (const ipAddress of ["203.0.113.0", "203.0.113.255", "2001:db8:1::1", "::ffff:203.0.113.7"]) {
        expect(applies(at([id("office")]), signIn({ ipAddress })), ipAddress).to.equal(true);
      }
      for (const ipAddress of ["203.0.112.255", "203.0.114.0", "2001:db8:2::1"]) {
        expect(applies(at([id("office")]), signIn({ ipAddress })), ipAddress).to.equal(false);
      }
    });

    it("match countries, and unknown ones only where the location includes them", () => {
      expect(applies(at([id("benelux")]), signIn({ country: "be" }))).to.equal(true);
      expect(applies(at([id("benelux")]), signIn({ country: "DE" }))).to.equal(false);
      expect(applies(at([id("benelux")]), signIn({ country: null }))).to.equal(false);
      const known = facts({
        namedLocations: [{ id: id("benelux"), countriesAndRegions: ["NL"], includeUnknownCountriesAndRegions: true }],
      });
      expect(applies(at([id("benelux")]), signIn({ country: null }), known)).to.equal(true);
    });

    it("match countries by GPS where the location asks for it", () => {
      const known = facts({
        namedLocations: [
          { id: id("benelux"), countriesAndRegions: ["NL"], countryLookupMethod: "authenticatorAppGps" },
        ],
      });
      expect(applies(at([id("benelux")]), signIn({ country: "DE", gpsCountry: "NL" }), known)).to.equal(true);
      expect(applies(at([id("benelux")]), signIn({ country: "NL", gpsCountry: "DE" }), known)).to.equal(false);
      expect(applies(at([id("benelux")]), signIn(), known)).to.equal("cannotTell");
    });
  });

  it("matches risk levels that are listed, each with its reason", () => {
    const cases = [
      ["signInRiskLevels", "signInRiskLevel", "signInRisk"],
      ["userRiskLevels", "userRiskLevel", "userRisk"],
    ] as const;
    for (const [list, level, reason] of cases) {
      const risky = policy({ [list]: ["high", "medium"] });
      expect(applies(risky, signIn({ [level]: "medium" })), list).to.equal(true);
      expect(only(risky, signIn({ [level]: "low" })).analysisReasons).to.equal(reason);
    }
    const insider = policy({ insiderRiskLevels: "moderate,elevated" });
    expect(applies(insider, signIn({ insiderRiskLevel: "elevated" }))).to.equal(true);
    expect(only(insider, signIn({ insiderRiskLevel: "minor" })).analysisReasons).to.equal("insiderRisk");
  });

  it("matches authentication flows in the flags", () => {
    const flows = policy({ authenticationFlows: { transferMethods: "deviceCodeFlow,authenticationTransfer" } });
    expect(applies(flows, signIn({ transferMethod: "deviceCodeFlow" }))).to.equal(true);
    expect(only(flows, signIn()).analysisReasons).to.equal("authenticationFlow");
  });

  it("doesn't apply what the sign-in leaves out, as Graph's evaluate, and notes it", () => {
    const conditions = [
      policy({ platforms: { includePlatforms: ["all"] } }),
      policy({ locations: { includeLocations: ["All"] } }),
      policy({ signInRiskLevels: ["high"] }),
      policy({ devices: { deviceFilter: { mode: "exclude", rule: 'device.trustType -eq "ServerAD"' } } }),
    ];
    const little = signIn({
      devicePlatform: undefined,
      ipAddress: undefined,
      country: undefined,
      signInRiskLevel: undefined,
      device: undefined,
    });
    for (const one of conditions) {
      const result = only(one, little);
      expect(result).to.include({ applies: false, analysisReasons: "notEnoughInformation" });
      expect(noteCodes(result)).to.include("omittedCondition");
      expect(noteCodes(only(one, signIn()))).not.to.include("omittedCondition");
    }
  });

  it("gives the first failing condition as the reason", () => {
    const many = policy({ users: { includeUsers: ["None"] }, applications: { includeApplications: ["None"] } });
    expect(only(many, signIn()).analysisReasons).to.equal("users");
  });

  it("doesn't apply a policy without any control, with reason emptyPolicy", () => {
    expect(only(policy({}, { grantControls: null }), signIn()).analysisReasons).to.equal("emptyPolicy");
  });
});
