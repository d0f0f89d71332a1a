import { expect } from "chai";
import { controlOf, controls } from "../../controls";
import type { Finding } from "../../controls/Control";
import type { TenantState } from "../../controls/TenantState";
import { goodTenant, mfaForExternals } from "./exampleTenant";

const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

/** One mutation of the good tenant, and what its control has to say about it. */
interface Case {
  id: string;
  when: string;
  mutate: (tenant: TenantState) => void;
  finding: Finding;
  reason: string;
}

const policy = (tenant: TenantState) => tenant.conditionalAccessPolicies![0]!;
const rule = (tenant: TenantState, id: string) => tenant.roleManagementRules![globalAdministrator]![id]!;

const cases: Case[] = [
  {
    id: "EB-XT-01v1",
    when: "inbound collaboration is open",
    mutate: (t) => (t.crossTenantAccessDefault!.b2bCollaborationInbound!.usersAndGroups!.accessType = "allowed"),
    finding: "deviates",
    reason: "B2B collaboration inbound is not blocked.",
  },
  {
    id: "EB-XT-01v1",
    when: "only some users are blocked",
    mutate: (t) => (t.crossTenantAccessDefault!.b2bDirectConnectInbound!.usersAndGroups!.targets[0]!.target = "id"),
    finding: "deviates",
    reason: "B2B direct connect inbound is not blocked.",
  },
  {
    id: "EB-XT-02v1",
    when: "one half of outbound collaboration is missing",
    mutate: (t) => (t.crossTenantAccessDefault!.b2bCollaborationOutbound!.applications = null),
    finding: "deviates",
    reason: "B2B collaboration outbound is not blocked.",
  },
  {
    id: "EB-XT-03v1",
    when: "the default trusts MFA claims",
    mutate: (t) => (t.crossTenantAccessDefault!.inboundTrust!.isMfaAccepted = true),
    finding: "deviates",
    reason: "The cross-tenant access default trusts every tenant's claim: isMfaAccepted is true.",
  },
  {
    id: "EB-XT-04v1",
    when: "there is a partner entry that nobody declared",
    mutate: (t) => t.crossTenantAccessPartners!.push({ tenantId: "stranger", isServiceProvider: true }),
    finding: "deviates",
    reason: "Tenant stranger, a service provider, has a partner entry that nobody declared.",
  },
  {
    id: "EB-XT-05v1",
    when: "another cloud is allowed",
    mutate: (t) => (t.crossTenantAccessPolicy!.allowedCloudEndpoints = ["microsoftonline.us"]),
    finding: "deviates",
    reason: "Allowed clouds: microsoftonline.us.",
  },
  {
    id: "EB-GU-01v1",
    when: "everyone may invite",
    mutate: (t) => (t.authorizationPolicy!.allowInvitesFrom = "everyone"),
    finding: "deviates",
    reason: "allowInvitesFrom is everyone, expected adminsAndGuestInviters.",
  },
  {
    id: "EB-GU-02v1",
    when: "guests hold the default role",
    mutate: (t) => (t.authorizationPolicy!.guestUserRoleId = "10dae51f-b6af-4016-8d66-8c2a99b929b3"),
    finding: "deviates",
    reason:
      "guestUserRoleId is 10dae51f-b6af-4016-8d66-8c2a99b929b3, expected 2af84b1e-32c8-42b7-82bc-daa82404023b (Restricted Guest User).",
  },
  {
    id: "EB-GU-03v1",
    when: "joining by a verified e-mail address is on",
    mutate: (t) => (t.authorizationPolicy!.allowEmailVerifiedUsersToJoinOrganization = true),
    finding: "deviates",
    reason: "allowEmailVerifiedUsersToJoinOrganization is not false.",
  },
  {
    id: "EB-PIM-01v1",
    when: "activation takes no MFA",
    mutate: (t) => (rule(t, "Enablement_EndUser_Assignment").enabledRules = ["Justification"]),
    finding: "deviates",
    reason: "Global Administrator: activation asks for neither MFA nor an authentication context.",
  },
  {
    id: "EB-PIM-01v1",
    when: "activation lasts a day",
    mutate: (t) => (rule(t, "Expiration_EndUser_Assignment").maximumDuration = "P1D"),
    finding: "deviates",
    reason: "Global Administrator: an activation may last P1D.",
  },
  {
    id: "EB-PIM-02v1",
    when: "approval is asked for, but nobody is named",
    mutate: (t) => (rule(t, "Approval_EndUser_Assignment").setting!.approvalStages = []),
    finding: "deviates",
    reason: "Global Administrator: approval is asked for, but no approver is named.",
  },
  {
    id: "EB-PIM-03v1",
    when: "active assignments may be permanent",
    mutate: (t) => (rule(t, "Expiration_Admin_Assignment").isExpirationRequired = false),
    finding: "deviates",
    reason: "Global Administrator: an active assignment may be permanent.",
  },
  {
    id: "EB-PIM-04v1",
    when: "nobody hears of an activation",
    mutate: (t) => (rule(t, "Notification_Admin_EndUser_Assignment").notificationRecipients = []),
    finding: "deviates",
    reason: "Global Administrator: nobody is named who hears of an activation.",
  },
  {
    id: "EB-CA-01v1",
    when: "the policy only reports",
    mutate: (t) => (policy(t).state = "enabledForReportingButNotEnforced"),
    finding: "staged",
    reason:
      "Only reported, not enforced, for: internalGuest, b2bCollaborationGuest, b2bCollaborationMember, b2bDirectConnectUser, otherExternalUser, serviceProvider.",
  },
  {
    id: "EB-CA-01v1",
    when: "a type is left out",
    mutate: (t) => (t.conditionalAccessPolicies = [mfaForExternals("b2bCollaborationGuest,serviceProvider")]),
    finding: "deviates",
    reason:
      "No policy asks for MFA, for every app and from every tenant, of: internalGuest, b2bCollaborationMember, b2bDirectConnectUser, otherExternalUser.",
  },
  {
    id: "EB-CA-01v1",
    when: "a compliant device would do instead of MFA",
    mutate: (t) => (policy(t).grantControls!.builtInControls = ["mfa", "compliantDevice"]),
    finding: "deviates",
    reason:
      "No policy asks for MFA, for every app and from every tenant, of: internalGuest, b2bCollaborationGuest, b2bCollaborationMember, b2bDirectConnectUser, otherExternalUser, serviceProvider.",
  },
  {
    id: "EB-CA-02v1",
    when: "the policy names some tenants only",
    mutate: (t) =>
      (policy(t).conditions.users!.includeGuestsOrExternalUsers!.externalTenants = {
        membershipKind: "enumerated",
        members: ["one"],
      }),
    finding: "deviates",
    reason: "No policy asks for MFA, for every app and from every tenant, of: serviceProvider.",
  },
  {
    id: "EB-CA-02v1",
    when: "the policy holds in some places only",
    mutate: (t) => (policy(t).conditions.locations = { includeLocations: ["AllTrusted"] }),
    finding: "deviates",
    reason: "No policy asks for MFA, for every app and from every tenant, of: serviceProvider.",
  },
  {
    id: "EB-CA-03v1",
    when: "a policy of another tool leaves service providers out",
    mutate: (t) => {
      const other = mfaForExternals("serviceProvider");
      other.displayName = "Require MFA for all users";
      other.conditions.users = {
        includeUsers: ["All"],
        excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: "serviceProvider" },
      };
      t.conditionalAccessPolicies!.push(other);
    },
    finding: "deviates",
    reason: '"Require MFA for all users" asks for MFA, but excludes service providers.',
  },
  {
    id: "EB-CA-04v1",
    when: "a policy catches the break-glass group",
    mutate: (t) => (policy(t).conditions.users!.excludeGroups = []),
    finding: "deviates",
    reason:
      '"MFA for internalGuest,b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,otherExternalUser,serviceProvider" does not exclude the break-glass group.',
  },
];

describe("controls", () => {
  it("have ids that are well formed and given once", () => {
    const ids = controls.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const id of ids) expect(id).to.match(/^EB-(CA|XT|GU|PIM|AM|AR)-\d\dv\d+$/);
  });

  for (const { id, title, predicate } of controls.filter((control) => control.predicate)) {
    it(`${id} is met by the good tenant`, () => {
      expect(predicate!(goodTenant()).finding, title).to.equal("met");
    });

    it(`${id} is unknown, when what it looks at could not be read`, () => {
      const { tenantId, declared } = goodTenant();
      const { finding, reasons } = predicate!({ tenantId, declared });
      expect(finding).to.equal("unknown");
      expect(reasons.join()).to.match(/could not be read\.$/);
    });

    it(`${id} has a mutation of the good tenant that it finds`, () => {
      expect(cases.filter((example) => example.id === id)).to.have.length.greaterThan(0);
    });
  }

  for (const { id, when, mutate, finding, reason } of cases) {
    it(`${id} ${finding}, when ${when}`, () => {
      const tenant = goodTenant();
      mutate(tenant);
      const verdict = controlOf(id)!.predicate!(tenant);
      expect(verdict.finding).to.equal(finding);
      expect(verdict.reasons).to.include(reason);
    });
  }
});
