import { expect } from "chai";
import { defaultTrustsNobody as rule } from "../../../../policies/rules/crossTenantAccess/defaultTrustsNobody";
import { problems, unknownValue, waitsFor } from "../../../support/guardrails";

describe("cross-tenant-default-trusts-nobody", () => {
  it("passes a default without trust", () => {
    expect(problems(rule, { inboundTrust: { isMfaAccepted: false } })).to.deep.equal([]);
    expect(problems(rule, {})).to.deep.equal([]);
  });

  it("names every claim that is trusted, also one that it doesn't know", () => {
    const inboundTrust = { isMfaAccepted: true, isCompliantDeviceAccepted: false, isMoodAccepted: true };
    expect(problems(rule, { inboundTrust })).to.deep.equal([
      "Every tenant's word is taken for it: isMfaAccepted, isMoodAccepted.",
    ]);
  });

  it("waits for a claim that isn't known yet", () => {
    expect(waitsFor(rule, { inboundTrust: { isMfaAccepted: unknownValue } })).to.deep.equal([
      "inboundTrust.isMfaAccepted",
    ]);
  });
});
