import { expect } from "chai";
import { explain, noteCodes } from "../support/decide";
import { contoso, fabrikam, id, northwind } from "../support/ids";
import { allowAll, blockAll, external, facts, policy, requiring, signIn } from "../support/world";

describe("semantic 10: external users and trust", () => {
  const strong = { methods: ["password", "fido2"] };
  const weak = { methods: ["password", "microsoftAuthenticatorPush"] };
  const phishingResistant = policy(
    {},
    { grantControls: { operator: "OR", authenticationStrength: { id: "00000000-0000-0000-0000-000000000004" } } },
  );
  const guest = (home: string) => external("b2bCollaborationGuest", home);

  it("accepts MFA done at home where it is trusted", () => {
    expect(explain(requiring(["mfa"]), signIn({ identity: guest(fabrikam), presents: strong })).verdict).to.equal(
      "granted",
    );
    expect(explain(phishingResistant, signIn({ identity: guest(fabrikam), presents: strong })).verdict).to.equal(
      "granted",
    );
    expect(explain(phishingResistant, signIn({ identity: guest(fabrikam), presents: weak })).verdict).to.equal(
      "required",
    );
  });

  it("has a B2B user do MFA here without trust, with the methods accepted here", () => {
    expect(explain(requiring(["mfa"]), signIn({ identity: guest(northwind), presents: weak })).verdict).to.equal(
      "granted",
    );
    expect(explain(requiring(["mfa"]), signIn({ identity: guest(northwind), presents: strong })).verdict).to.equal(
      "required",
    );
    const assumed = explain(requiring(["mfa"]), signIn({ identity: guest(northwind), presents: weak }));
    expect(noteCodes(assumed)).to.include("registersHere");
    const registered = { methods: ["fido2"], methodsInResourceTenant: ["sms"] };
    expect(explain(requiring(["mfa"]), signIn({ identity: guest(northwind), presents: registered })).verdict).to.equal(
      "granted",
    );
    expect(explain(phishingResistant, signIn({ identity: guest(northwind), presents: strong })).verdict).to.equal(
      "blocked",
    );
  });

  it("blocks a direct connect user without trust, and lets one with it through", () => {
    const direct = signIn({ identity: external("b2bDirectConnectUser"), presents: strong });
    expect(explain(requiring(["mfa"]), direct).verdict).to.equal("granted");
    const untrusting = facts();
    untrusting.crossTenantAccess!.partners[0]!.inboundTrust = { isMfaAccepted: false };
    expect(explain(requiring(["mfa"]), direct, untrusting).verdict).to.equal("blocked");
  });

  it("blocks a service provider's user without trust, and notes that this is not confirmed", () => {
    const provider = signIn({ identity: external("serviceProvider"), presents: strong });
    expect(explain(phishingResistant, provider).verdict).to.equal("granted");
    const untrusting = facts();
    untrusting.crossTenantAccess!.partners[0]!.inboundTrust = { isMfaAccepted: false };
    const outcome = explain(phishingResistant, provider, untrusting);
    expect(outcome.verdict).to.equal("blocked");
    expect(noteCodes(outcome)).to.include("serviceProviderMfa");
  });

  for (const [control, device] of [
    ["compliantDevice", { isCompliant: true }],
    ["domainJoinedDevice", { trustType: "ServerAD" }],
  ] as const) {
    it(`meets ${control} only through the home tenant's trusted claim`, () => {
      const trusted = signIn({ identity: guest(fabrikam), device });
      expect(explain(requiring([control]), trusted).verdict).to.equal("granted");
      expect(explain(requiring([control]), { ...trusted, device: null }).verdict).to.equal("required");
      const outcome = explain(requiring([control]), signIn({ identity: guest(northwind), device }));
      expect(outcome.verdict).to.equal("blocked");
      expect(outcome.policies[0]!.controls[0]!.why).to.match(/not trusted/);
    });
  }

  for (const control of ["approvedApplication", "compliantApplication", "passwordChange"]) {
    it(`never lets an external user meet ${control}, which a member can`, () => {
      const presents = { ...strong, [control]: true };
      const devicePlatform = "iOS" as const;
      expect(explain(requiring([control]), signIn({ presents, devicePlatform })).verdict).to.equal("granted");
      const outcome = explain(requiring([control]), signIn({ identity: guest(fabrikam), presents, devicePlatform }));
      expect(outcome.verdict).to.equal("blocked");
    });
  }

  it("supports terms of use and session controls for guests, not for direct connect", () => {
    const terms = policy({}, { grantControls: { operator: "OR", termsOfUse: [id("terms")] } });
    const presents = { termsOfUse: "all" as const };
    const session = policy({}, { grantControls: null, sessionControls: { disableResilienceDefaults: true } });
    const direct = external("b2bDirectConnectUser");
    expect(explain(terms, signIn({ identity: guest(fabrikam), presents })).verdict).to.equal("granted");
    expect(explain(terms, signIn({ identity: direct, presents })).verdict).to.equal("blocked");
    expect(explain(session, signIn({ identity: guest(fabrikam) })).session).to.deep.equal({
      disableResilienceDefaults: true,
    });
    const outcome = explain(session, signIn({ identity: direct }));
    expect(outcome.session).to.deep.equal({});
    expect(noteCodes(outcome)).to.include("sessionUnsupported");
  });

  it("inherits trust from the default where the partner says nothing", () => {
    const known = facts();
    known.crossTenantAccess!.default.inboundTrust = { isCompliantDeviceAccepted: true };
    const northwinds = signIn({ identity: guest(northwind), device: { isCompliant: true } });
    expect(explain(requiring(["compliantDevice"]), northwinds, known).verdict).to.equal("granted");
    known.crossTenantAccess!.partners[1]!.inboundTrust = { isCompliantDeviceAccepted: false };
    expect(explain(requiring(["compliantDevice"]), northwinds, known).verdict).to.equal("blocked");
  });

  it("can't tell an authentication strength for someone who doesn't authenticate with Entra ID", () => {
    const { homeTenantId: _, ...nobody } = guest(fabrikam);
    const identity = { ...nobody, identityProvider: "other" as const };
    const known = facts();
    known.crossTenantAccess!.default.b2bCollaborationInbound = allowAll;
    const mfaStrength = policy(
      {},
      { grantControls: { operator: "OR", authenticationStrength: { id: "00000000-0000-0000-0000-000000000002" } } },
    );
    expect(explain(requiring(["mfa"]), signIn({ identity, presents: weak }), known).verdict).to.equal("granted");
    expect(explain(mfaStrength, signIn({ identity, presents: weak }), known).verdict).to.equal("cannotTell");
  });

  describe("cross-tenant access, before conditional access", () => {
    it("blocks a home tenant that is not let in, and lets a partner in", () => {
      const stranger = explain([], signIn({ identity: guest(id("stranger")) }));
      expect(stranger.verdict).to.equal("blocked");
      expect(stranger.crossTenant).to.include({ verdict: "blocked", section: "b2bCollaborationInbound" });
      const partner = explain([], signIn({ identity: guest(northwind) }));
      expect(partner.crossTenant!.verdict).to.equal("allowed");
      expect(noteCodes(partner)).to.include("homeOutboundAssumed");
    });

    it("asks the home tenant's outbound settings too, where they are known", () => {
      const outbound = (b2bCollaborationOutbound: typeof allowAll) =>
        facts({
          homeTenants: {
            [northwind]: {
              default: { b2bCollaborationOutbound: blockAll },
              partners: [{ tenantId: contoso, b2bCollaborationOutbound }],
            },
          },
        });
      const guestSignIn = signIn({ identity: guest(northwind) });
      expect(explain([], guestSignIn, outbound(allowAll)).verdict).to.equal("granted");
      const closed = explain([], guestSignIn, outbound(blockAll));
      expect(closed.crossTenant).to.include({ verdict: "blocked", section: "b2bCollaborationOutbound" });
    });

    it("decides direct connect by its own section", () => {
      expect(explain([], signIn({ identity: external("b2bDirectConnectUser", fabrikam) })).verdict).to.equal("granted");
      expect(explain([], signIn({ identity: external("b2bDirectConnectUser", northwind) })).verdict).to.equal(
        "blocked",
      );
    });

    it("leaves members and service providers alone", () => {
      expect(explain([], signIn()).crossTenant).to.equal(null);
      const provider = explain([], signIn({ identity: external("serviceProvider") }));
      expect(provider.crossTenant!.verdict).to.equal("allowed");
      expect(noteCodes(provider)).to.include("serviceProviderAccess");
    });

    it("leaves other external users alone, and notes it", () => {
      const other = explain([], signIn({ identity: external("otherExternalUser", id("stranger")) }));
      expect(other.verdict).to.equal("granted");
      expect(noteCodes(other)).to.include("otherExternalAccess");
    });

    it("can't tell a service provider that no entry makes one", () => {
      const outcome = explain([], signIn({ identity: external("serviceProvider", northwind) }));
      expect(outcome.verdict).to.equal("cannotTell");
      expect(outcome.crossTenant!.why).to.match(/isServiceProvider/);
    });

    it("decides the tenant's own people going out by its outbound settings", () => {
      const known = facts();
      known.crossTenantAccess!.partners[1]!.b2bCollaborationOutbound = allowAll;
      const going = (tenantId: string) => signIn({ outbound: { tenantId, by: "b2bCollaboration" } });
      const partner = explain(policy(), going(northwind), known);
      expect(partner).to.deep.include({ verdict: "granted", policies: [] });
      expect(noteCodes(partner)).to.include("outboundOnly");
      expect(explain(policy(), going(id("stranger")), known).verdict).to.equal("blocked");
    });
  });
});
