import { expect } from "chai";
import { compile } from "../../whatif/compile";
import type { ConditionSet } from "../../whatif/model/ConditionalAccessPolicy";
import type { SignIn } from "../../whatif/model/SignIn";
import { explain, noteCodes } from "./support/decide";
import { contoso, id } from "./support/ids";
import { external, facts, policy, requiring, signIn } from "./support/world";

describe("Evaluator", () => {
  const words: [ConditionSet, Partial<SignIn>][] = [
    [{ platforms: { includePlatforms: ["linux"] } }, { devicePlatform: "linux" }],
    [{ clientAppTypes: ["other"] }, { clientAppType: "other" }],
    [{ signInRiskLevels: ["high"] }, { signInRiskLevel: "high" }],
    [{ userRiskLevels: ["high"] }, { userRiskLevel: "high" }],
    [{ insiderRiskLevels: "elevated" }, { insiderRiskLevel: "elevated" }],
    [{ authenticationFlows: { transferMethods: "deviceCodeFlow" } }, { transferMethod: "deviceCodeFlow" }],
    [
      { applications: { includeApplications: [id("other app")] } },
      { target: { kind: "applications", appIds: [id("other app")] } },
    ],
    [
      { applications: { includeUserActions: ["urn:user:registerdevice"] } },
      { target: { kind: "userAction", userAction: "registerOrJoinDevices" } },
    ],
    [
      { applications: { includeAuthenticationContextClassReferences: ["c7"] } },
      { target: { kind: "authenticationContext", id: "c7" } },
    ],
  ];
  for (const [conditions, changes] of words) {
    it(`doesn't mistake one sign-in for another that differs in ${Object.keys(changes)[0]} ${JSON.stringify(changes)}`, () => {
      const evaluator = compile([policy(conditions)], facts());
      for (const round of ["first", "second"]) {
        expect(evaluator.decide(signIn()), round).to.equal("granted");
        expect(evaluator.decide(signIn(changes)), round).to.equal("blocked");
      }
    });
  }

  it("tells apart the risk of a service principal", () => {
    const identity = { kind: "servicePrincipal", servicePrincipalId: id("sp"), ownerTenantId: contoso } as const;
    const clientApplications = { includeServicePrincipals: ["ServicePrincipalsInMyTenant"] };
    const risky = policy({
      users: { includeUsers: ["None"] },
      clientApplications,
      servicePrincipalRiskLevels: ["high"],
    });
    const evaluator = compile([risky], facts());
    const at = (level: "none" | "high") => evaluator.decide(signIn({ identity, servicePrincipalRiskLevel: level }));
    expect([at("none"), at("high"), at("none")]).to.deep.equal(["granted", "blocked", "granted"]);
  });

  it("gives each policy its own doubts and notes, though several ask for the same", () => {
    const known = facts({ crossTenantAccess: undefined });
    const outcome = explain(
      [requiring(["approvedApplication"]), { ...requiring(["approvedApplication"]), id: id("second") }],
      signIn({ identity: external("b2bCollaborationGuest") }),
      known,
    );
    expect(outcome.policies.map(noteCodes)).to.deep.equal([["approvedAppRetiring"], ["approvedAppRetiring"]]);
  });

  it("names a policy by its position, when it has neither id nor name", () => {
    const [first] = compile([{ ...policy(), id: undefined, displayName: null }], facts()).policies;
    expect(first).to.include({ id: "policy 1", displayName: "policy 1" });
  });
});
