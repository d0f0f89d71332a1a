import { expect } from "chai";
import { explain, noteCodes } from "../support/decide";
import { id } from "../support/ids";
import { policy, requiring, signIn } from "../support/world";

describe("semantic 8: outcome", () => {
  const withMfa = signIn({ presents: { methods: ["fido2"] } });

  it("is blocked by any block, whatever else is satisfied", () => {
    expect(explain([requiring(["mfa"]), policy()], withMfa).verdict).to.equal("blocked");
    expect(explain([requiring(["mfa"])], withMfa).verdict).to.equal("granted");
  });

  it("needs every policy that applies to be satisfied", () => {
    const both = [requiring(["mfa"]), requiring(["compliantDevice"])];
    expect(explain(both, withMfa).verdict).to.equal("required");
    expect(explain(both, signIn({ ...withMfa, device: { isCompliant: true } })).verdict).to.equal("granted");
  });

  it("needs any one control with OR, and all of them with AND", () => {
    expect(explain(requiring(["mfa", "compliantDevice"], "OR"), withMfa).verdict).to.equal("granted");
    const missing = explain(requiring(["mfa", "compliantDevice"], "AND"), withMfa);
    expect(missing.verdict).to.equal("required");
    expect(missing.required.map(({ control }) => control)).to.deep.equal(["compliantDevice"]);
  });

  it("counts terms of use, custom controls and strengths among the controls", () => {
    const grantControls = {
      operator: "AND",
      termsOfUse: [id("terms")],
      customAuthenticationFactors: ["duo"],
      authenticationStrength: { id: "00000000-0000-0000-0000-000000000004" },
    };
    const presents = { termsOfUse: "all" as const, customAuthenticationFactors: ["duo"], methods: ["fido2"] };
    const all = policy({}, { grantControls });
    expect(explain(all, signIn({ presents })).verdict).to.equal("granted");
    for (const without of ["termsOfUse", "customAuthenticationFactors", "methods"]) {
      expect(explain(all, signIn({ presents: { ...presents, [without]: undefined } })).verdict, without).to.equal(
        "required",
      );
    }
  });

  it("has nothing to satisfy where there are no grant controls", () => {
    const session = policy(
      {},
      { grantControls: null, sessionControls: { persistentBrowser: { isEnabled: true, mode: "never" } } },
    );
    const outcome = explain(session, signIn());
    expect(outcome.verdict).to.equal("granted");
    expect(outcome.session).to.deep.equal({ persistentBrowser: "never" });
  });

  it("lists what is required in the order of Entra's prompts", () => {
    const all = [
      policy({}, { grantControls: { operator: "OR", customAuthenticationFactors: ["duo"] } }),
      policy({}, { grantControls: { operator: "OR", termsOfUse: [id("terms")] } }),
      requiring(["domainJoinedDevice"]),
      requiring(["compliantDevice"]),
      requiring(["mfa"]),
    ];
    expect(explain(all, signIn()).required.map(({ control }) => control)).to.deep.equal([
      "mfa",
      "compliantDevice",
      "domainJoinedDevice",
      `termsOfUse:${id("terms")}`,
      "customAuthenticationFactor:duo",
    ]);
  });

  it("takes the strictest session controls, and notes where policies disagree", () => {
    const session = (sessionControls: object) => policy({}, { grantControls: null, sessionControls });
    const hours = (value: number) => ({ isEnabled: true, type: "hours", value, frequencyInterval: "timeBased" });
    const outcome = explain(
      [
        session({ signInFrequency: hours(8), persistentBrowser: { mode: "always" } }),
        session({ signInFrequency: { ...hours(1), type: "days" }, persistentBrowser: { mode: "never" } }),
      ],
      signIn(),
    );
    expect(outcome.session).to.deep.equal({
      signInFrequency: { everyTime: false, hours: 8 },
      persistentBrowser: "never",
    });
    expect(noteCodes(outcome)).to.include("strictestSession");
    const everyTime = { isEnabled: true, frequencyInterval: "everyTime" };
    expect(
      explain([session({ signInFrequency: everyTime }), session({ signInFrequency: hours(1) })], signIn()).session,
    ).to.deep.equal({ signInFrequency: { everyTime: true } });
    const off = session({ signInFrequency: { ...hours(1), isEnabled: false }, disableResilienceDefaults: true });
    expect(explain(off, signIn()).session).to.deep.equal({ disableResilienceDefaults: true });
  });
});
