import { expect } from "chai";
import { effectiveAccess } from "../../../whatif/access/effectiveAccess";
import { fabrikam } from "../support/ids";
import { allowAll, blockAll } from "../support/world";

describe("effectiveAccess", () => {
  const defaults = {
    isServiceDefault: false,
    b2bCollaborationInbound: blockAll,
    inboundTrust: { isMfaAccepted: true },
  };

  it("takes a section from the partner's entry, when it is set", () => {
    const access = effectiveAccess(defaults, { tenantId: fabrikam, b2bCollaborationInbound: allowAll });
    expect(access.b2bCollaborationInbound).to.deep.equal({
      value: allowAll,
      source: "partner",
      explanation: "b2bCollaborationInbound: the partner's own entry allows everyone into every application.",
    });
  });

  it("inherits a section from the default, when the entry has null there", () => {
    const access = effectiveAccess(defaults, { tenantId: fabrikam, b2bCollaborationInbound: null });
    expect(access.b2bCollaborationInbound).to.deep.equal({
      value: blockAll,
      source: "default",
      explanation:
        "b2bCollaborationInbound: the partner's entry leaves it to the default, which blocks everyone from every application.",
    });
    expect(access.inboundTrust.explanation).to.match(/default, which trusts the home tenant's MFA\.$/);
  });

  it("takes the default alone, when there is no entry, and says where that is Microsoft's own", () => {
    const access = effectiveAccess({ ...defaults, isServiceDefault: true }, null);
    expect(access).to.include({ tenantId: null, isServiceProvider: false });
    expect(access.b2bCollaborationInbound.source).to.equal("system");
    expect(access.b2bCollaborationInbound.explanation).to.match(/no partner entry.*Microsoft's value of a new tenant/);
  });

  it("says so, when not even the default has the section", () => {
    const access = effectiveAccess(defaults, null);
    expect(access.b2bDirectConnectInbound).to.include({ value: null, source: "unset" });
  });

  it("inherits each half of automatic consent by itself, and false at last", () => {
    const automaticUserConsentSettings = { inboundAllowed: true, outboundAllowed: null };
    const { automaticUserConsentSettings: consent } = effectiveAccess(defaults, {
      tenantId: fabrikam,
      automaticUserConsentSettings,
    });
    expect(consent.inboundAllowed).to.include({ value: true, source: "partner" });
    expect(consent.outboundAllowed).to.include({ value: false, source: "system" });
  });

  it("describes lists of users and of applications", () => {
    const one = { accessType: "blocked", targets: [{ target: "u1", targetType: "user" }] };
    const app = { accessType: "allowed", targets: [{ target: "Office365", targetType: "application" }] };
    const text = (setting: object) =>
      effectiveAccess({ b2bCollaborationInbound: setting }, null).b2bCollaborationInbound.explanation;
    expect(text({ usersAndGroups: one, applications: app })).to.match(
      /allows everyone but 1 listed user or group into Office365/,
    );
    expect(text({ usersAndGroups: one })).to.match(/not documented/);
  });
});
