import { expect } from "chai";
import { findControl } from "../../controls";
import type { TenantState } from "../../controls/TenantState";
import { roles } from "../../kinds/roles";
import { section } from "./goodTenant/crossTenantAccess";
import { type DraftTenant, domains, goodTenant, policyOf } from "./goodTenant/goodTenant";
import { ids } from "./goodTenant/ids";
import { externals, sixTypes } from "./goodTenant/policies";

/** A tenant whose MFA policies for people are one alone. */
const withMfaFor =
  (users: object, change: object = {}) =>
  (tenant: DraftTenant) => {
    const policy = policyOf(tenant, "MFA for everyone");
    policy.conditions.users = { includeUsers: [], excludeGroups: [ids.breakGlassGroup], ...users } as never;
    Object.assign(policy, change);
    tenant.conditionalAccessPolicies = [policy];
  };

const reportOnly = { state: "enabledForReportingButNotEnforced" };
const openDirection = (name: "b2bCollaborationInbound" | "b2bCollaborationOutbound" | "b2bDirectConnectOutbound") =>
  [
    ["the users open", (t: DraftTenant) => (t.crossTenantAccessDefault[name].usersAndGroups.accessType = "allowed")],
    ["the apps open", (t: DraftTenant) => (t.crossTenantAccessDefault[name].applications.accessType = "allowed")],
    ["everything open", (t: DraftTenant) => (t.crossTenantAccessDefault[name] = section("allowed"))],
  ] as const;

const approvalRule = (tenant: DraftTenant) =>
  tenant.roleManagementRules[roles["Global Administrator"]]!["Approval_EndUser_Assignment"]!;
const review = (tenant: DraftTenant) => tenant.accessReviewDefinitions[0]!;
const allowedDomains = (tenant: DraftTenant, lists: Parameters<typeof domains>[0]) =>
  (tenant.b2bManagementPolicies[0]!.definition = [domains(lists)]);

type Value = readonly [string, (tenant: DraftTenant) => unknown];

interface Row {
  setting: string;
  controls: readonly string[];
  /** Values that every tool accepts. */
  passes: readonly Value[];
  /** Values that at least one tool refuses, by at least one of the controls. */
  refused: readonly Value[];
}

/** What ScubaGear, Maester, Prowler and the Zero Trust Assessment accept, setting by setting. */
const rows: Row[] = [
  {
    setting: "allowInvitesFrom",
    controls: ["EB-GU-01v1"],
    passes: [["adminsAndGuestInviters", (t) => (t.authorizationPolicy.allowInvitesFrom = "adminsAndGuestInviters")]],
    refused: ["everyone", "adminsGuestInvitersAndAllMembers", "none"].map((value) => [
      value,
      (t) => (t.authorizationPolicy.allowInvitesFrom = value),
    ]),
  },
  {
    setting: "guestUserRoleId",
    controls: ["EB-GU-02v1"],
    passes: [
      ["restricted", (t) => (t.authorizationPolicy.guestUserRoleId = "2af84b1e-32c8-42b7-82bc-daa82404023b")],
      [
        "restricted, in capitals",
        (t) => (t.authorizationPolicy.guestUserRoleId = "2AF84B1E-32C8-42B7-82BC-DAA82404023B"),
      ],
    ],
    refused: [
      ["limited", (t) => (t.authorizationPolicy.guestUserRoleId = "10dae51f-b6af-4016-8d66-8c2a99b929b3")],
      ["as members", (t) => (t.authorizationPolicy.guestUserRoleId = "a0b1b346-4d3e-4e8b-98f8-753987be4970")],
    ],
  },
  {
    setting: "MFA of guests and partners",
    controls: ["EB-CA-01v1", "EB-CA-05v1"],
    passes: [["all users, all apps, no guest excluded", withMfaFor({ includeUsers: ["All"] })]],
    refused: [
      ["six types of all tenants (ScubaGear)", withMfaFor(externals(sixTypes))],
      ["six types of named tenants", withMfaFor(externals(sixTypes, [ids.provider]))],
      ["service providers alone", withMfaFor(externals("serviceProvider"))],
      ["only reported", withMfaFor({ includeUsers: ["All"] }, reportOnly)],
      ["switched off", withMfaFor({ includeUsers: ["All"] }, { state: "disabled" })],
      ["a role excluded", withMfaFor({ includeUsers: ["All"], excludeRoles: [roles["Directory Readers"]] })],
      ["guests excluded by keyword", withMfaFor({ includeUsers: ["All"], excludeUsers: ["GuestsOrExternalUsers"] })],
      [
        "a guest type excluded",
        withMfaFor({
          includeUsers: ["All"],
          excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: "serviceProvider" },
        }),
      ],
    ],
  },
  {
    setting: "MFA of guests, as Maester and Prowler look at it",
    controls: ["EB-CA-01v1"],
    passes: [
      ["six types of all tenants", withMfaFor(externals(sixTypes))],
      ["all users", withMfaFor({ includeUsers: ["All"] })],
      ["the keyword of old", withMfaFor({ includeUsers: ["GuestsOrExternalUsers"] })],
    ],
    refused: [
      ["five types", withMfaFor(externals(sixTypes.replace(",serviceProvider", "")))],
      ["six types of named tenants (Prowler)", withMfaFor(externals(sixTypes, [ids.provider, ids.supplier]))],
      [
        "guests of one tenant excluded (Maester)",
        withMfaFor({
          ...externals(sixTypes),
          excludeGuestsOrExternalUsers: externals("b2bCollaborationGuest", [ids.supplier]).includeGuestsOrExternalUsers,
        }),
      ],
      ["only reported", withMfaFor(externals(sixTypes), reportOnly)],
    ],
  },
  {
    setting: "cross-tenant access default, inbound",
    controls: ["EB-XT-01v1"],
    passes: [["blocked, blocked", (t) => (t.crossTenantAccessDefault.b2bCollaborationInbound = section("blocked"))]],
    refused: openDirection("b2bCollaborationInbound"),
  },
  {
    setting: "cross-tenant access default, outbound",
    controls: ["EB-XT-02v1"],
    passes: [
      [
        "both ways blocked for AllUsers and AllApplications",
        (t) =>
          Object.assign(t.crossTenantAccessDefault, {
            b2bCollaborationOutbound: section("blocked"),
            b2bDirectConnectOutbound: section("blocked"),
          }),
      ],
    ],
    refused: [...openDirection("b2bCollaborationOutbound"), ...openDirection("b2bDirectConnectOutbound")],
  },
  {
    setting: "list of invitation domains",
    controls: ["EB-GU-05v1"],
    passes: [["a list of allowed domains", (t) => allowedDomains(t, { AllowedDomains: ["northwind.example"] })]],
    refused: [
      ["a list of blocked domains", (t) => allowedDomains(t, { BlockedDomains: ["evil.example"] })],
      ["an empty list of allowed domains", (t) => allowedDomains(t, { AllowedDomains: [] })],
      ["no list in the policy", (t) => allowedDomains(t, {})],
      ["no policy", (t) => (t.b2bManagementPolicies = [])],
    ],
  },
  {
    setting: "approval of Global Administrator",
    controls: ["EB-PIM-02v1"],
    passes: [
      [
        "required, with an approver",
        (t) =>
          Object.assign(approvalRule(t).setting, {
            isApprovalRequired: true,
            approvalStages: [{ primaryApprovers: [{ "@odata.type": "#microsoft.graph.singleUser", userId: "u" }] }],
          }),
      ],
    ],
    refused: [
      ["not required", (t) => (approvalRule(t).setting.isApprovalRequired = false)],
      ["required, with nobody named", (t) => (approvalRule(t).setting.approvalStages[0]!.primaryApprovers = [])],
      ["no rule", (t) => delete t.roleManagementRules[roles["Global Administrator"]]!["Approval_EndUser_Assignment"]],
    ],
  },
  {
    setting: "access review of guests",
    controls: ["EB-AR-01v1"],
    passes: [
      ["monthly", (t) => (review(t).settings.recurrence.pattern = { type: "absoluteMonthly", interval: 1 })],
      ["weekly", (t) => (review(t).settings.recurrence.pattern = { type: "weekly", interval: 1 })],
    ],
    refused: [
      ["not in progress", (t) => (review(t).status = "NotStarted")],
      ["yearly", (t) => (review(t).settings.recurrence.pattern.type = "absoluteYearly")],
      ["with an end", (t) => (review(t).settings.recurrence.range.type = "numbered")],
      ["without reviewers", (t) => (review(t).reviewers = [])],
      ["approving by default", (t) => (review(t).settings.defaultDecision = "Approve")],
      ["without a default", (t) => (review(t).settings.defaultDecisionEnabled = false)],
      ["not applied", (t) => (review(t).settings.autoApplyDecisionsEnabled = false)],
      ["without mails", (t) => (review(t).settings.mailNotificationsEnabled = false)],
      ["without reminders", (t) => (review(t).settings.reminderNotificationsEnabled = false)],
      ["without justification (Powerpipe)", (t) => (review(t).settings.justificationRequiredOnApproval = false)],
    ],
  },
  {
    setting: "access review of roles",
    controls: ["EB-AR-02v1"],
    passes: [["each of Powerpipe's five roles, denying by default", () => undefined]],
    refused: ["Global", "Exchange", "SharePoint", "Teams", "Security"].map((name) => [
      `without ${name} Administrator`,
      (t) =>
        (t.accessReviewDefinitions = t.accessReviewDefinitions.filter(
          ({ displayName }) => !displayName.includes(roles[`${name} Administrator` as keyof typeof roles]),
        )),
    ]),
  },
];

describe("what public tools accept", () => {
  const findings = (row: Row, change: (tenant: DraftTenant) => unknown) => {
    const tenant = goodTenant();
    change(tenant);
    return row.controls.map((id) => findControl(id).predicate!(tenant as unknown as TenantState).finding);
  };

  for (const row of rows) {
    for (const [value, change] of row.passes) {
      it(`${row.setting}: ${value} is met`, () => {
        expect(findings(row, change)).to.deep.equal(row.controls.map(() => "met"));
      });
    }
    for (const [value, change] of row.refused) {
      it(`${row.setting}: ${value} is not met`, () => {
        const found = findings(row, change).filter((finding) => finding !== "met");
        expect(found).not.to.have.length(0);
        expect(found).not.to.include("unknown");
      });
    }
  }
});
