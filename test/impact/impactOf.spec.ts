import { expect } from "chai";
import { impactOf, tenantFactsOf } from "../../impact";
import type { TenantState } from "../../controls/TenantState";
import { plannedState } from "../../planned/plannedState";
import { unknownValue } from "../../planned/unknownValue";
import {
  adminGroup,
  amal,
  breakGlassGroup,
  contoso,
  declared,
  deployer,
  everyone,
  fabrikam,
  globalAdministrator,
} from "./world";
import { northwind, policy, state } from "./world";

const withPolicies = (...policies: NonNullable<TenantState["conditionalAccessPolicies"]>) =>
  state({ conditionalAccessPolicies: policies });
const impact = (after: TenantState, more: Partial<Parameters<typeof impactOf>[0]> = {}) =>
  impactOf({ tenant: declared(), before: state(), after, deployer, ...more });
const mfa = policy("MFA", ["mfa"]);
const deviceForProviders = policy("Devices", ["compliantDevice"], {
  includeUsers: [],
  includeGuestsOrExternalUsers: { guestOrExternalUserTypes: "serviceProvider", externalTenants: null },
});

describe("impactOf", () => {
  it("finds nothing to tell, when nothing changes", () => {
    const { effect, onceEnforced, lockout, blastRadius } = impact(state());
    expect(lockout.safe, JSON.stringify(lockout, null, 1)).to.equal(true);
    expect(effect).to.deep.include({ changed: 0, changes: [] });
    expect([onceEnforced, blastRadius]).to.deep.equal([null, null]);
  });

  it("compares no sign-in where the plan only makes known what decides none", () => {
    const partners = state().crossTenantAccessPartners!.map((partner) => ({
      ...partner,
      identitySynchronization: null,
    }));
    const { effect } = impact(state({ crossTenantAccessPartners: partners }));
    expect(effect).to.deep.include({ cells: 0, changed: 0 });
    expect(impact(withPolicies(mfa, deviceForProviders)).effect!.cells).to.be.above(0);
  });

  it("says who is asked for more, in a few sentences that name partners", () => {
    const { effect, lockout } = impact(
      withPolicies(mfa, {
        ...deviceForProviders,
        grantControls: { operator: "OR", builtInControls: ["mfa", "compliantDevice"] },
      }),
    );
    expect(lockout.safe).to.equal(true);
    expect(effect!.routesLost).to.deep.equal([]);
  });

  it("tells of a policy for authentication contexts as of any other, and that it closes nobody's way in", () => {
    const inputs = { displayName: "Roles", state: "enabled", contexts: ["c1"], excludeGroups: [breakGlassGroup] };
    const type = "entra:index:AuthenticationContextPolicy";
    const { state: after, unknowns } = plannedState(state(), [
      { urn: `urn:pulumi:s::p::${type}::roles`, type, inputs },
    ]);
    expect(unknowns).to.deep.equal([]);
    const { effect, lockout } = impact(after);
    expect(lockout.safe, JSON.stringify(lockout, null, 1)).to.equal(true);
    expect(effect!.changes.map(({ sentence }) => sentence).join()).to.contain("the authentication context c1");
  });

  it("refuses a plan that shuts the service provider out, and says what closes the way and what reopens it", () => {
    const { effect, lockout } = impact(withPolicies(mfa, deviceForProviders));
    expect(lockout.safe).to.equal(false);
    const failed = lockout.subjects.filter(({ verdict }) => verdict !== "open");
    expect(failed.map(({ class: kind, name, verdict, already }) => ({ kind, name, verdict, already }))).to.deep.equal([
      { kind: "serviceProvider", name: "service providers from Fabrikam", verdict: "closed", already: false },
    ]);
    expect(failed[0]!.closed[0]!.policies.map(({ displayName }) => displayName)).to.deep.equal(["Devices"]);
    expect(failed[0]!.repair!.edits.map(({ description }) => description)).to.deep.equal([
      'Exclude service providers from Fabrikam from "Devices".',
    ]);
    expect(effect!.changes[0]!.sentence).to.contain("ervice providers from Fabrikam");
    expect(effect!.routesLost.length).to.be.greaterThan(0);
  });

  it("tells that somebody is shut out already, without the plan", () => {
    const closed = withPolicies(mfa, deviceForProviders);
    const { lockout } = impactOf({ tenant: declared(), before: closed, after: closed, deployer });
    expect(lockout.safe).to.equal(false);
    expect(lockout.subjects.find(({ class: kind }) => kind === "serviceProvider")!.already).to.equal(true);
  });

  it("accepts it where the tenant file says that it is meant, and remarks where it isn't needed", () => {
    const lockout = { expectBlocked: [{ class: "serviceProvider" as const, reason: "The contract ended." }] };
    const tenant = declared({ lockout });
    const accepted = impact(withPolicies(mfa, deviceForProviders), { tenant }).lockout;
    expect(accepted.safe).to.equal(true);
    expect(accepted.subjects.find(({ class: kind }) => kind === "serviceProvider")!.verdict).to.equal(
      "expectedBlocked",
    );
    expect(impact(state(), { tenant }).lockout.remarks.join()).to.contain(
      "not needed for service providers from Fabrikam",
    );
  });

  it("counts policies that nobody manages", () => {
    const unmanaged = policy("Made by hand", ["block"], { includeUsers: [amal] });
    const { lockout } = impact(withPolicies(mfa, unmanaged), { before: withPolicies(mfa, unmanaged) });
    expect(lockout.subjects.find(({ name }) => name === "Amal")!.verdict).to.equal("closed");
  });

  it("fails where a policy excludes something that isn't known before the update", () => {
    const blocked = policy("Block", ["block"], { excludeGroups: [unknownValue] });
    const { lockout } = impact(withPolicies(blocked));
    const breakGlass = lockout.subjects.find(({ class: kind }) => kind === "breakGlass")!;
    expect(breakGlass.verdict).to.equal("cannotTell");
    expect(lockout.safe).to.equal(false);
    expect(lockout.problems.map(({ path }) => path)).to.include("conditions.users.excludeGroups");
  });

  it("fails, and says why, when the policies could not be read", () => {
    const unread = [{ part: "conditionalAccessPolicies", why: "Graph answered 403." }];
    const { effect, lockout } = impact(withPolicies(), {
      before: state({ conditionalAccessPolicies: undefined }),
      after: state({ conditionalAccessPolicies: undefined }),
      unread,
    });
    expect(effect).to.equal(null);
    expect(lockout.safe).to.equal(false);
    expect(lockout.gaps[0]!.why).to.equal("The conditional access policies could not be read. Graph answered 403.");
  });

  for (const part of ["conditionalAccessPolicies", "crossTenantAccessDefault", "crossTenantAccessPartners"] as const) {
    it(`fails when ${part} could not be read, although the plan says something of it`, () => {
      const unread = [{ part, why: "Graph answered 403." }];
      const { lockout } = impact(withPolicies(), { before: state({ [part]: undefined }), unread });
      expect(lockout.safe).to.equal(false);
      expect(lockout.gaps[0]!.why).to.match(/could not be read\. Graph answered 403\./);
      expect(impact(withPolicies(), { unread: [] }).lockout.safe, "when everything was read").to.equal(true);
    });
  }

  it("doesn't tell the effect of more sign-ins than can be compared, and still proves the rest", () => {
    const { effect, lockout } = impact(withPolicies(mfa, deviceForProviders), { most: 10 });
    expect(effect).to.equal(null);
    expect(lockout.safe).to.equal(false);
    expect(impact(state(), { most: 10 }).effect, "nothing changes").to.deep.include({ changed: 0 });
  });

  it("fails for guests where the cross-tenant settings could not be read", () => {
    const blind = state({ crossTenantAccessDefault: undefined });
    const { lockout } = impact(blind, { before: blind });
    const verdicts = Object.fromEntries(lockout.subjects.map(({ class: kind, verdict }) => [kind, verdict]));
    expect(verdicts).to.include({ partnerGuest: "cannotTell", serviceProvider: "cannotTell", breakGlass: "open" });
  });

  it("tells what a report-only policy of the plan will do once it is enforced, and only such a one", () => {
    const reportOnly = { ...deviceForProviders, state: "enabledForReportingButNotEnforced" };
    const { effect, onceEnforced, lockout } = impact(withPolicies(mfa, reportOnly));
    expect(lockout.safe).to.equal(true);
    expect(effect!.changed).to.equal(0);
    expect(onceEnforced!.changes[0]!.sentence).to.contain("ervice providers from Fabrikam");
    expect(impact(withPolicies(mfa, reportOnly), { before: withPolicies(mfa, reportOnly) }).onceEnforced).to.equal(
      null,
    );
  });

  it("lists whose guests a tighter default cuts off, with the entry that keeps them", () => {
    const open = state({ crossTenantAccessDefault: { b2bCollaborationInbound: everyone("allowed") } });
    const elsewhere = "1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f";
    const guests = [
      { homeTenantId: elsewhere, name: "adatum.example", guests: 3 },
      { homeTenantId: northwind, guests: 1 },
    ];
    const { blastRadius } = impact(state(), { before: open, guests });
    expect(blastRadius!.guestsCut).to.equal(3);
    expect(blastRadius!.cut[0]!.missingEntry.tenantId).to.equal(elsewhere);
    expect(impact(state(), { guests }).blastRadius).to.equal(null);
  });
});

describe("tenantFactsOf", () => {
  it("says who holds a role, directly and through a group, for the whole tenant only", () => {
    const assignments = [
      ...state().roleAssignments!,
      {
        principalId: adminGroup,
        roleDefinitionId: globalAdministrator,
        principal: { "@odata.type": "#microsoft.graph.group" },
      },
      { principalId: contoso, roleDefinitionId: globalAdministrator, directoryScopeId: "/administrativeUnits/1" },
    ];
    const roles = (changes: Partial<TenantState>) =>
      tenantFactsOf(state({ roleAssignments: assignments, ...changes })).roles!.find(
        ({ roleTemplateId }) => roleTemplateId === globalAdministrator,
      );
    expect(roles({})!.activeMembers).to.have.length(3);
    expect(roles({ groups: [{ id: adminGroup }, { id: breakGlassGroup }] }), "members unread").to.equal(undefined);
  });

  it("leaves unknown what was not read", () => {
    const facts = tenantFactsOf({ tenantId: contoso, crossTenantAccessPartners: [{ tenantId: fabrikam }] });
    expect(facts).to.not.have.any.keys("roles", "crossTenantAccess");
  });
});
