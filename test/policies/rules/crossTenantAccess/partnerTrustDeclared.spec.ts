import { expect } from "chai";
import { partnerTrustDeclared as rule } from "../../../../policies/rules/crossTenantAccess/partnerTrustDeclared";
import { problems, unknownValue, waitsFor } from "../../../support/guardrails";
import { fabrikam, northwind } from "../../../support/sandbox";

const partner = (inboundTrust: unknown) => ({ tenantId: fabrikam.toUpperCase(), inboundTrust });
const tenant = { partners: [{ tenantId: fabrikam, trust: { mfa: true, compliantDevice: false, reason: "contract" } }] };

describe("partner-trust-declared", () => {
  it("passes a partner without trust, and trust that the tenant file declares", () => {
    expect(problems(rule, partner("inherit"))).to.deep.equal([]);
    expect(problems(rule, partner({ isMfaAccepted: false }))).to.deep.equal([]);
    expect(problems(rule, partner({ isMfaAccepted: true }), { tenant })).to.deep.equal([]);
  });

  it("refuses a claim beyond what is declared, and any claim of another tenant", () => {
    const both = partner({ isMfaAccepted: true, isCompliantDeviceAccepted: true });
    expect(problems(rule, both, { tenant })).to.deep.equal([
      `The word of tenant ${fabrikam} is taken for isCompliantDeviceAccepted, and nobody declared why.`,
    ]);
    expect(problems(rule, { tenantId: northwind, inboundTrust: { isMfaAccepted: true } }, { tenant })).to.have.length(
      1,
    );
  });

  it("takes a declaration from its parameter, with a reason", () => {
    const trusted = [{ tenantId: fabrikam, claims: ["hybridJoinedDevice"], reason: "audited" }];
    const hybrid = partner({ isHybridAzureADJoinedDeviceAccepted: true });
    expect(problems(rule, hybrid, { parameters: { trusted } })).to.deep.equal([]);
    const unreasoned = { trusted: [{ ...trusted[0], reason: " " }] };
    expect(rule.parameters.safeParse(unreasoned).success).to.equal(false);
  });

  it("refuses a claim that it doesn't know, as nobody can have declared it", () => {
    expect(problems(rule, partner({ isMoodAccepted: true }), { tenant })).to.have.length(1);
  });

  it("waits for a trust, or a tenant, that isn't known yet", () => {
    expect(waitsFor(rule, partner(unknownValue), { tenant })).to.deep.equal(["inboundTrust"]);
    const somebody = { tenantId: unknownValue, inboundTrust: { isMfaAccepted: true } };
    expect(waitsFor(rule, somebody, { tenant })).to.deep.equal(["tenantId"]);
  });
});
