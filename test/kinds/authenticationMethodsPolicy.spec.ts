import { expect } from "chai";
import fc from "fast-check";
import { authenticationMethodsPolicy as kind } from "../../kinds/authenticationMethodsPolicy";
import { problemsOf } from "../../kinds/problems";
import { guid } from "../support/guids";
import { ManagedObject } from "../support/ManagedObject";

const asked = { id: "all_users", targetType: "group", targetedAuthenticationMethod: "microsoftAuthenticator" };
const campaign = (settings: object) => ({
  registrationEnforcement: { authenticationMethodsRegistrationCampaign: settings },
});

describe("authenticationMethodsPolicy", () => {
  it("changes what differs, sending the campaign as a whole", () => {
    const object = new ManagedObject(kind);
    const declared = { policyMigrationState: "migrationComplete", ...campaign({ state: "enabled" }) };
    expect(object.declare(declared)).to.deep.equal([
      {
        method: "PATCH",
        path: "/policies/authenticationMethodsPolicy",
        body: campaign({ state: "enabled", snoozeDurationInDays: 1, includeTargets: [asked], excludeTargets: [] }),
      },
    ]);
    expect(object.noise(declared)).to.deep.equal([]);
  });

  it("never sees drift in the order of targets", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(9999), { maxLength: 6 }), (numbers) => {
        const excludeTargets = numbers.map((number) => ({ id: guid(number), targetType: "user" }));
        const object = new ManagedObject(kind);
        object.declare(campaign({ state: "enabled", excludeTargets }));
        expect(object.noise(campaign({ excludeTargets: [...excludeTargets].reverse() }))).to.deep.equal([]);
      }),
      { numRuns: 30 },
    );
  });

  it("refuses a snooze of more than two weeks, and a reset that Graph does not have", () => {
    expect(problemsOf(kind.inputs, campaign({ snoozeDurationInDays: 15 }))[0]!.message).to.contain("0 to 14 days");
    expect(problemsOf(kind.inputs, { onDestroy: "systemDefault" })[0]!.message).to.contain("retain or restore");
  });
});
