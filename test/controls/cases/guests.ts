import { ids } from "../goodTenant/ids";
import { domains } from "../goodTenant/goodTenant";
import type { Case } from "./Case";

export const guestCases: Case[] = [
  {
    id: "EB-GU-01v1",
    when: "everyone may invite",
    mutate: (t) => (t.authorizationPolicy.allowInvitesFrom = "everyone"),
    reason: "allowInvitesFrom is everyone, expected adminsAndGuestInviters.",
  },
  {
    id: "EB-GU-01v1",
    when: "who may invite could not be read",
    mutate: (t) => delete (t.authorizationPolicy as { allowInvitesFrom?: string }).allowInvitesFrom,
    finding: "unknown",
    reason: "allowInvitesFrom could not be read.",
  },
  {
    id: "EB-GU-02v1",
    when: "guests hold the default role",
    mutate: (t) => (t.authorizationPolicy.guestUserRoleId = "10dae51f-b6af-4016-8d66-8c2a99b929b3"),
    reason:
      "guestUserRoleId is 10dae51f-b6af-4016-8d66-8c2a99b929b3, expected 2af84b1e-32c8-42b7-82bc-daa82404023b (Restricted Guest User).",
  },
  {
    id: "EB-GU-03v1",
    when: "joining by a verified e-mail address is on",
    mutate: (t) => (t.authorizationPolicy.allowEmailVerifiedUsersToJoinOrganization = true),
    reason: "allowEmailVerifiedUsersToJoinOrganization is true, expected false.",
  },
  {
    id: "EB-GU-04v1",
    when: "guests can sign themselves up",
    mutate: (t) => (t.authenticationFlowsPolicy.selfServiceSignUp.isEnabled = true),
    reason: "Self-service sign-up is on.",
  },
  {
    id: "EB-GU-05v1",
    when: "there is no list",
    mutate: (t) => (t.b2bManagementPolicies = []),
    reason: "No list of domains is set: invitations may be sent to anybody.",
  },
  {
    id: "EB-GU-05v1",
    when: "a domain is allowed that no partner has",
    mutate: (t) =>
      (t.b2bManagementPolicies[0]!.definition = [domains({ AllowedDomains: ["northwind.example", "gmail.example"] })]),
    reason: "gmail.example is allowed, and no declared partner has it.",
  },
  {
    id: "EB-GU-05v1",
    when: "the definition is no JSON",
    mutate: (t) => (t.b2bManagementPolicies[0]!.definition = ["<xml/>"]),
    finding: "unknown",
    reason: "The definition of the B2B management policy could not be read.",
  },
  {
    id: "EB-GU-06v1",
    when: "guests may own groups",
    mutate: (t) => (t.groupSettings[0]!.values[0]!.value = "True"),
    reason: "AllowGuestsToBeGroupOwner is true.",
  },
  {
    id: "EB-GU-07v1",
    when: "a guest is eligible for a role",
    mutate: (t) => (t.roleEligibilityScheduleInstances[0]!.principal.userType = "Guest"),
    reason: "administrator-1@contoso.onmicrosoft.com is a guest and holds Exchange Administrator.",
  },
  {
    id: "EB-GU-07v1",
    when: "a guest holds a role through a group",
    mutate: (t) => (t.groups[0]!.members[1]!.userType = "Guest"),
    reason: "break-glass-2@contoso.onmicrosoft.com is a guest and holds Global Administrator.",
  },
  {
    id: "EB-GU-07v1",
    when: "a service provider's group holds a role",
    mutate: (t) =>
      Object.assign(t.roleAssignments[1]!.principal, {
        "@odata.type": "#microsoft.graph.directoryObjectPartnerReference",
      }),
    finding: "met",
    reason: "No guest holds an administrator role.",
  },
  {
    id: "EB-GU-07v1",
    when: "a holder is of another tenant and says nothing but its id",
    mutate: (t) =>
      Object.assign(t.roleEligibilityScheduleInstances[0]!, { principalId: ids.stranger, principal: null }),
    finding: "unknown",
    reason: `Whether ${ids.stranger} is a guest could not be read.`,
  },
  {
    id: "EB-GU-08v1",
    when: "users make tenants",
    mutate: (t) => (t.authorizationPolicy.defaultUserRolePermissions.allowedToCreateTenants = true),
    reason: "allowedToCreateTenants is not false.",
  },
  {
    id: "EB-GU-08v1",
    when: "MSOnline PowerShell is let in",
    mutate: (t) => Object.assign(t.authorizationPolicy, { blockMsolPowerShell: null }),
    reason: "blockMsolPowerShell is null, expected true.",
  },
];
