import { expect } from "chai";
import { explain } from "../support/decide";
import { id } from "../support/ids";
import { policy, requiring, signIn } from "../support/world";

describe("semantic 9: legacy clients", () => {
  const presents = { methods: ["fido2"], termsOfUse: "all" as const };
  for (const control of ["mfa", "compliantDevice", "domainJoinedDevice"]) {
    it(`block on ${control}, which a modern client satisfies`, () => {
      const device = { isCompliant: true, trustType: "ServerAD" };
      const modern = signIn({ device, presents });
      expect(explain(requiring([control]), modern).verdict).to.equal("granted");
      for (const clientAppType of ["exchangeActiveSync", "other"] as const) {
        expect(explain(requiring([control]), { ...modern, clientAppType }).verdict).to.equal("blocked");
      }
    });
  }

  it("block on terms of use, but pass where nothing is required", () => {
    const terms = policy({}, { grantControls: { operator: "OR", termsOfUse: [id("terms")] } });
    expect(explain(terms, signIn({ presents, clientAppType: "other" })).verdict).to.equal("blocked");
    expect(explain([], signIn({ presents, clientAppType: "other" })).verdict).to.equal("granted");
  });
});
