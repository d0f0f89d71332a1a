import { expect } from "chai";
import fc from "fast-check";
import { compile } from "../../../whatif/compile";
import { diffEffects } from "../../../whatif/diff/diffEffects";
import { generateMatrices } from "../../../whatif/diff/generateMatrices";
import { cellCount } from "../../../whatif/diff/SignInMatrix";
import type { ApplicationTarget, SignIn, UserIdentity } from "../../../whatif/model/SignIn";
import { arbitraryPolicy, arbitrarySignIn } from "../support/arbitraries";
import { contoso, fabrikam, globalAdministrator, id } from "../support/ids";
import { facts, policy, requiring } from "../support/world";

const matrices = (...policies: ReturnType<typeof policy>[]) =>
  generateMatrices({ policies: [], facts: facts() }, { policies, facts: facts() });
const labels = (values: readonly { label: string }[]) => values.map(({ label }) => label);

describe("generateMatrices", () => {
  it("misses no change, for anyone and anything that it has a value for", () => {
    const known = { methods: [["password"], ["password", "microsoftAuthenticatorPush"], ["fido2"]] };
    const simple = fc.tuple(arbitrarySignIn, fc.nat(2)).map(([signIn, pick]): SignIn => {
      const user = signIn.identity as UserIdentity;
      const roles = user.groups!.length === 0 ? user.roles! : [];
      const { userId: _, ...identity } = { ...user, groups: user.groups!.slice(0, 1), roles };
      const { appIds } = signIn.target as ApplicationTarget;
      return {
        ...signIn,
        identity,
        target: { kind: "applications", appIds: appIds.slice(0, 1) },
        presents: { methods: known.methods[pick] },
      };
    });
    const policies = fc.array(arbitraryPolicy, { maxLength: 3 });
    fc.assert(
      fc.property(policies, policies, fc.array(simple, { minLength: 30, maxLength: 30 }), (before, after, signIns) => {
        const [a, b] = [compile(before, facts()), compile(after, facts())];
        const different = signIns.filter((signIn) => a.decide(signIn) !== b.decide(signIn));
        fc.pre(different.length > 0);
        const matrix = generateMatrices({ policies: before, facts: facts() }, { policies: after, facts: facts() });
        expect(diffEffects(a, b, matrix).changed).to.be.greaterThan(0);
      }),
      { numRuns: 12 },
    );
  }).timeout(120_000);

  it("has but one value where nothing makes a difference", () => {
    const [people, ...others] = matrices();
    expect(others).to.deep.equal([]);
    expect(labels(people!.place)).to.deep.equal(["anywhere"]);
    expect(people!.risk).to.have.length(1);
    expect(labels(people!.client)).to.deep.equal(["modern clients", "legacy clients", "device code flow"]);
    expect(cellCount(people!)).to.be.lessThan(600);
  });

  it("tells apart what a policy names, and keeps the others together", () => {
    const { identity, target, place, risk, device } = matrices(
      policy({
        users: { includeGroups: [id("staff")], includeRoles: [globalAdministrator], excludeUsers: [id("anna")] },
        applications: { includeApplications: [id("payroll")] },
        locations: { includeLocations: ["All"], excludeLocations: [id("office"), id("benelux")] },
        signInRiskLevels: ["high"],
        devices: { deviceFilter: { mode: "include", rule: 'device.extensionAttribute1 -eq "SAW"' } },
      }),
    )[0]!;
    expect(labels(identity).some((label) => label.includes(`members of the group ${id("staff")}`))).to.equal(true);
    expect(labels(target)).to.include(`the app ${id("payroll")}`);
    expect(labels(target).some((label) => label.startsWith(`every app but the app ${id("payroll")}`))).to.equal(true);
    expect(labels(place)).to.have.length(2);
    expect(labels(risk)).to.deep.equal(["no risk", "high sign-in risk"]);
    expect(labels(device).join()).to.match(/a compliant device with extensionattribute1 saw/);
  });

  it("names partners, and keeps those together that are treated alike", () => {
    const { identity } = matrices(requiring(["mfa"]))[0]!;
    expect(labels(identity).join("; ")).to.match(new RegExp(`guests from the tenant ${fabrikam}`));
    expect(labels(identity).filter((label) => /^guests from other tenants/.test(label))).to.have.length(1);
  });

  it("adds service principals, when a policy is about them", () => {
    const clientApplications = { includeServicePrincipals: [id("sp")] };
    const [, workloads] = matrices(policy({ users: { includeUsers: ["None"] }, clientApplications }));
    expect(labels(workloads!.identity)).to.deep.equal([
      `the service principal ${id("sp")}`,
      "other service principals of the tenant",
    ]);
    expect(workloads!.identity[0]!.part.identity).to.include({ ownerTenantId: contoso });
  });
});
