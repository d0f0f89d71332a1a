import { expect } from "chai";
import { kinds } from "../../kinds";
import { problemsOf } from "../../kinds/problems";
import { everyone } from "../support/FakeGraph";
import { ids } from "../support/sampleIds";

/** What is said about inputs, as `path: message`. */
function said(kind: string, inputs: unknown): string[] {
  const { inputs: schema } = kinds.find(({ name }) => name === kind)!;
  return problemsOf(schema, inputs).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

const half = (accessType: string, target: string, targetType: string) => ({
  accessType,
  targets: [{ target, targetType }],
});
const users = half("allowed", "AllUsers", "user");
const apps = half("allowed", "AllApplications", "application");

describe("problemsOf", () => {
  it("finds nothing, when the inputs are right", () => {
    expect(said("CrossTenantAccessDefault", { b2bCollaborationInbound: everyone("blocked") })).to.deep.equal([]);
    expect(said("RoleManagementPolicy", { role: "global administrator" })).to.deep.equal([]);
    expect(said("CrossTenantAccessPartner", { tenantId: ids.partner, inboundTrust: "inherit" })).to.deep.equal([]);
  });

  it("suggests the nearest property, when one is unknown", () => {
    expect(said("CrossTenantAccessDefault", { b2BCollaborationInbound: everyone("blocked") })).to.deep.equal([
      'b2BCollaborationInbound: there is no such property; did you mean "b2bCollaborationInbound"?',
    ]);
    expect(said("CrossTenantAccessPartner", { tenantId: ids.partner, inboundTrust: { isMFAAccepted: true } })).to.eql([
      'inboundTrust.isMFAAccepted: there is no such property; did you mean "isMfaAccepted"?',
    ]);
  });

  it("lists the known properties, when none is near", () => {
    expect(said("SecurityDefaults", { colour: "red" })).to.deep.equal([
      "colour: there is no such property; known here: isEnabled, replacedBy, onDestroy",
    ]);
  });

  it("says what was found, when a value is of another type", () => {
    expect(said("SecurityDefaults", { isEnabled: "yes" })).to.deep.equal([
      'isEnabled: expected true or false, found "yes"',
    ]);
    expect(said("CrossTenantAccessPartner", { tenantId: ids.partner, b2bCollaborationInbound: "inherits" })).to.eql([
      'b2bCollaborationInbound: expected inherit or an object, found "inherits"; did you mean "inherit"?',
    ]);
  });

  it("asks for a GUID, when a partner's tenant id is none", () => {
    expect(said("CrossTenantAccessPartner", { tenantId: "contoso.com" })).to.deep.equal([
      "tenantId: expected the partner's tenant id: a GUID such as 3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70; " +
        'found "contoso.com"',
    ]);
  });

  describe("of a target block", () => {
    const of = (usersAndGroups: unknown, applications: unknown) =>
      said("CrossTenantAccessDefault", { b2bCollaborationInbound: { usersAndGroups, applications } });

    it("asks for the other half, when one is missing", () => {
      expect(of(users, undefined)).to.deep.equal([
        "b2bCollaborationInbound.applications: expected an object, found nothing",
      ]);
    });

    it("refuses an application that is let through, when all users are blocked", () => {
      expect(of(half("blocked", "AllUsers", "user"), half("allowed", "Office365", "application"))).to.deep.equal([
        "b2bCollaborationInbound.applications: blocked AllUsers needs blocked AllApplications: nobody is left to use an " +
          "application that is not blocked",
      ]);
    });

    it("refuses users that are let through, when all applications are blocked", () => {
      expect(of(users, half("blocked", "AllApplications", "application"))).to.deep.equal([
        "b2bCollaborationInbound.applications: allowed users with blocked AllApplications contradict each other: block " +
          "AllUsers too, or allow applications",
      ]);
    });

    it("accepts single users that are kept out of everything", () => {
      expect(of(half("blocked", ids.user, "user"), half("blocked", "AllApplications", "application"))).to.deep.equal(
        [],
      );
    });

    it("refuses a keyword of the other half", () => {
      expect(of(users, half("allowed", "AllUsers", "application"))).to.deep.equal([
        "b2bCollaborationInbound.applications.targets.0.target: expected a GUID or AllApplications, Office365, " +
          'AllMicrosoftApps; found "AllUsers"',
      ]);
    });

    it("refuses AllUsers as a group", () => {
      expect(of(half("allowed", "AllUsers", "group"), apps)).to.deep.equal([
        "b2bCollaborationInbound.usersAndGroups.targets.0.targetType: expected the type that goes with the keyword " +
          '(AllUsers: user); found "group"',
      ]);
    });

    it("refuses an empty list", () => {
      expect(of({ accessType: "allowed", targets: [] }, apps)).to.deep.equal([
        "b2bCollaborationInbound.usersAndGroups.targets: expected at least one target",
      ]);
    });
  });

  describe("of a partner", () => {
    const trust = { isMfaAccepted: true };
    const message =
      "inboundTrust: trust is asked of a partner whose users are all blocked (b2bCollaborationInbound): allow some of " +
      "them, or set the trust to false";

    it("refuses trust, when its users are all blocked", () => {
      const blocked = { tenantId: ids.partner, b2bCollaborationInbound: everyone("blocked"), inboundTrust: trust };
      expect(said("CrossTenantAccessPartner", blocked)).to.deep.equal([message]);
      expect(
        said("CrossTenantAccessPartner", { ...blocked, b2bDirectConnectInbound: everyone("blocked") }),
      ).to.deep.equal([message]);
    });

    it("accepts trust, when its users may come by direct connect", () => {
      const inputs = {
        tenantId: ids.partner,
        b2bCollaborationInbound: everyone("blocked"),
        b2bDirectConnectInbound: everyone("allowed"),
        inboundTrust: trust,
      };
      expect(said("CrossTenantAccessPartner", inputs)).to.deep.equal([]);
    });
  });

  describe("of a role's PIM settings", () => {
    const of = (activation: object) => said("RoleManagementPolicy", { role: "Global Reader", activation });

    it("suggests the nearest role, when there is none of that name", () => {
      expect(said("RoleManagementPolicy", { role: "Globl Admin" })).to.deep.equal([
        'role: there is no directory role called "Globl Admin"; did you mean "Global Administrator"? Give the display ' +
          "name of a built-in role, or a role's template id",
      ]);
    });

    for (const maximumDuration of ["PT9Z", "P2D", "PT29M", "P1M", "-PT1H", "8 hours", ""]) {
      it(`refuses an activation of ${maximumDuration || "an empty text"}`, () => {
        expect(of({ maximumDuration })).to.deep.equal([
          "activation.maximumDuration: expected an ISO 8601 duration from PT30M to P1D, such as PT8H; found " +
            `"${maximumDuration}"`,
        ]);
      });
    }

    for (const maximumDuration of ["PT30M", "PT8H", "PT24H", "P1D"]) {
      it(`accepts an activation of ${maximumDuration}`, () => expect(of({ maximumDuration })).to.deep.equal([]));
    }

    it("refuses approval, when nobody is named who may approve", () => {
      const message =
        "activation.approvers: approval is required and nobody is named who may approve: give approvers.users or " +
        "approvers.groups";
      expect(of({ requireApproval: true })).to.deep.equal([message]);
      expect(of({ requireApproval: true, approvers: { users: [], groups: [] } })).to.deep.equal([message]);
      expect(of({ requireApproval: true, approvers: { groups: [ids.group] } })).to.deep.equal([]);
    });

    it("refuses multifactor authentication beside an authentication context", () => {
      expect(of({ requireMultifactorAuthentication: true, authenticationContext: "c1" })[0]).to.match(
        /^activation.requireMultifactorAuthentication: multifactor authentication and an authentication context exclude/,
      );
      expect(of({ requireMultifactorAuthentication: true, authenticationContext: "none" })).to.deep.equal([]);
    });
  });

  for (const kind of ["AuthorizationPolicy", "SecurityDefaults", "RoleManagementPolicy"]) {
    it(`explains that there is no system default to go back to, when it is asked of ${kind}`, () => {
      const role = kind === "RoleManagementPolicy" ? { role: "Global Reader" } : {};
      const [problem] = said(kind, { ...role, onDestroy: "systemDefault" });
      expect(problem).to.match(/^onDestroy: Graph has no .*; choose retain or restore$/);
    });
  }

  it("refuses to hide members from each other, which breaks a tenant", () => {
    const inputs = { defaultUserRolePermissions: { allowedToReadOtherUsers: false } };
    expect(said("AuthorizationPolicy", inputs)).to.deep.equal([
      "defaultUserRolePermissions.allowedToReadOtherUsers: false breaks the tenant: members could no longer see each " +
        "other; leave it out",
    ]);
  });
});
