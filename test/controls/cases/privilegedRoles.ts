import { roles } from "../../../kinds/roles";
import { ids } from "../goodTenant/ids";
import { type DraftTenant, policyOf } from "../goodTenant/goodTenant";
import type { Case } from "./Case";

const globalAdministrator = roles["Global Administrator"];
const rule = (tenant: DraftTenant, id: string) => tenant.roleManagementRules[globalAdministrator]![id]!;
const assign = (tenant: DraftTenant, instance: object) =>
  tenant.roleAssignmentScheduleInstances.push({ roleDefinitionId: globalAdministrator, ...instance } as never);

export const privilegedRoleCases: Case[] = [
  {
    id: "EB-PIM-01v1",
    when: "activation takes no MFA",
    mutate: (t) => (rule(t, "AuthenticationContext_EndUser_Assignment").isEnabled = false),
    reason: "Global Administrator: activation asks for neither MFA nor an authentication context.",
  },
  {
    id: "EB-PIM-01v1",
    when: "activation takes no justification",
    mutate: (t) => (rule(t, "Enablement_EndUser_Assignment").enabledRules = ["MultiFactorAuthentication"]),
    reason: "Global Administrator: activation asks for no justification.",
  },
  {
    id: "EB-PIM-01v1",
    when: "activation lasts a day",
    mutate: (t) => (rule(t, "Expiration_EndUser_Assignment").maximumDuration = "P1D"),
    reason: "Global Administrator: an activation may last P1D.",
  },
  {
    id: "EB-PIM-01v1",
    when: "a role's settings could not be read",
    mutate: (t) => delete t.roleManagementRules[globalAdministrator],
    finding: "unknown",
    reason: "The PIM settings of Global Administrator could not be read.",
  },
  {
    id: "EB-PIM-02v1",
    when: "approval is asked for, but nobody is named",
    mutate: (t) => (rule(t, "Approval_EndUser_Assignment").setting.approvalStages = []),
    reason: "Global Administrator: approval is asked for, but no approver is named.",
  },
  {
    id: "EB-PIM-03v1",
    when: "active assignments may be permanent",
    mutate: (t) => (rule(t, "Expiration_Admin_Assignment").isExpirationRequired = false),
    reason: "Global Administrator: an active assignment may be permanent.",
  },
  {
    id: "EB-PIM-04v1",
    when: "nobody hears of an activation",
    mutate: (t) => (rule(t, "Notification_Admin_EndUser_Assignment").notificationRecipients = []),
    reason: "Global Administrator: nobody is named who hears of an activation.",
  },
  {
    id: "EB-PIM-05v1",
    when: "somebody was made administrator beside PIM",
    mutate: (t) => assign(t, { principalId: "mallory", assignmentType: "Assigned", startDateTime: null }),
    reason: "mallory was made Global Administrator beside PIM.",
  },
  {
    id: "EB-PIM-05v1",
    when: "a service provider's group holds it by delegated administration",
    mutate: (t) =>
      assign(t, {
        principalId: "group",
        principal: { "@odata.type": "#microsoft.graph.directoryObjectPartnerReference" },
        startDateTime: null,
      }),
    finding: "met",
    reason: "Every assignment of a highly privileged role was made by PIM, break-glass excepted.",
  },
  {
    id: "EB-PIM-06v1",
    when: "somebody is a standing administrator",
    mutate: (t) => assign(t, { principalId: "mallory", assignmentType: "Assigned", startDateTime: "2026-01-01" }),
    reason: "mallory is a standing Global Administrator.",
  },
  {
    id: "EB-PIM-06v1",
    when: "somebody has activated the role",
    mutate: (t) => assign(t, { principalId: "alice", assignmentType: "Activated", startDateTime: "2026-11-22" }),
    finding: "met",
    reason: "Only break-glass accounts are Global Administrators all the time.",
  },
  {
    id: "EB-PIM-07v1",
    when: "there are too many",
    mutate: (t) =>
      ["x", "y", "z"].forEach((principalId) =>
        t.roleEligibilityScheduleInstances.push({ principalId, roleDefinitionId: globalAdministrator } as never),
      ),
    reason: "5 people can be Global Administrator, expected two to four.",
  },
  {
    id: "EB-PIM-07v1",
    when: "the members of a group that holds it could not be read",
    mutate: (t) => delete (t.groups[0] as { members?: unknown }).members,
    finding: "unknown",
    reason: `The members of group ${ids.breakGlassGroup}, which holds a role, could not be read.`,
  },
  {
    id: "EB-PIM-08v1",
    when: "more people hold Global Administrator than finer roles",
    mutate: (t) => (t.roleEligibilityScheduleInstances[0]!.roleDefinitionId = globalAdministrator),
    reason: "3 people can be Global Administrator, 1 others hold finer roles.",
  },
  {
    id: "EB-PIM-09v1",
    when: "an administrator's account was once synchronised",
    mutate: (t) => (t.roleEligibilityScheduleInstances[0]!.principal.onPremisesImmutableId = "aGVsbG8="),
    reason: "administrator-1@contoso.onmicrosoft.com is synchronised and holds Exchange Administrator.",
  },
  {
    id: "EB-PIM-10v1",
    when: "eligibility may be permanent",
    mutate: (t) => (rule(t, "Expiration_Admin_Eligibility").isExpirationRequired = false),
    reason: "Global Administrator: eligibility may be permanent.",
  },
  {
    id: "EB-PIM-11v1",
    when: "owners of a group join without a justification",
    mutate: (t) =>
      (t.groupManagementRules.find(
        ({ groupId, relationship }) => groupId === ids.roleGroup && relationship === "owner",
      )!.rules["Enablement_EndUser_Assignment"]!.enabledRules = []),
    reason: 'Group "Role group", owner: activation asks for no justification.',
  },
  {
    id: "EB-PIM-11v1",
    when: "a group's settings could not be read",
    mutate: (t) => t.groupManagementRules.pop(),
    finding: "unknown",
    reason: `The PIM settings of the groups ${ids.roleGroup} could not be read.`,
  },
  {
    id: "EB-PIM-12v1",
    when: "an Azure owner may be permanent",
    mutate: (t) => (t.azureRoleManagementRules[0]!.rules["Expiration_Admin_Assignment"]!.isExpirationRequired = false),
    reason: "Owner at /subscriptions/s: an active assignment may be permanent.",
  },
  {
    id: "EB-PIM-13v1",
    when: "no policy serves the context",
    mutate: (t) => (rule(t, "AuthenticationContext_EndUser_Assignment").claimValue = "c9"),
    reason: "No policy asks phishing-resistant MFA of everyone for the authentication contexts: c9.",
  },
  {
    id: "EB-PIM-13v1",
    when: "the policy only reports",
    mutate: (t) => (policyOf(t, "Context of PIM").state = "enabledForReportingButNotEnforced"),
    finding: "staged",
    reason: "Only reported, not enforced, for: c1.",
  },
  {
    id: "EB-PIM-14v1",
    when: "somebody holds Partner Tier1 Support",
    mutate: (t) =>
      t.roleAssignments.push({ principalId: "old", roleDefinitionId: roles["Partner Tier1 Support"] } as never),
    reason: "old holds Partner Tier1 Support.",
  },
];
