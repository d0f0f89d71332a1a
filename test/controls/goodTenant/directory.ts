import { highlyPrivileged } from "../../../controls/privilegedRoles/roles";
import type { User } from "../../../controls/state/Directory";
import type { RoleManagementRule, Rules } from "../../../controls/state/RoleManagement";
import type { TenantState } from "../../../controls/TenantState";
import { roles } from "../../../kinds/roles";
import { ids } from "./ids";

/** A member with an account of the cloud alone. */
const member = (id: string, name: string): User => ({
  id,
  userPrincipalName: `${name}@contoso.onmicrosoft.com`,
  userType: "Member",
  accountEnabled: true,
  onPremisesSyncEnabled: null,
  onPremisesImmutableId: null,
  assignedLicenses: [{ skuId: "078d2b04-f1bd-4111-bbd4-b4b1b354cef4" }],
});

const breakGlassAccounts = () => ids.breakGlass.map((id, index) => member(id, `break-glass-${index + 1}`));
const administrators = () => ids.administrators.map((id, index) => member(id, `administrator-${index + 1}`));

/** Rules of a PIM policy that nothing is to be said against. */
export const goodRules = (): Rules =>
  Object.fromEntries(
    (
      [
        { id: "Enablement_EndUser_Assignment", enabledRules: ["Justification"] },
        { id: "AuthenticationContext_EndUser_Assignment", isEnabled: true, claimValue: "c1" },
        { id: "Expiration_EndUser_Assignment", isExpirationRequired: true, maximumDuration: "PT4H" },
        {
          id: "Approval_EndUser_Assignment",
          setting: { isApprovalRequired: true, approvalStages: [{ primaryApprovers: [{ groupId: "g" }] }] },
        },
        { id: "Expiration_Admin_Assignment", isExpirationRequired: true, maximumDuration: "P15D" },
        { id: "Expiration_Admin_Eligibility", isExpirationRequired: true, maximumDuration: "P180D" },
        { id: "Notification_Admin_Admin_Eligibility", notificationRecipients: ["soc@contoso.example"] },
        { id: "Notification_Admin_Admin_Assignment", notificationRecipients: ["soc@contoso.example"] },
        { id: "Notification_Admin_EndUser_Assignment", notificationRecipients: ["soc@contoso.example"] },
      ] satisfies RoleManagementRule[]
    ).map((rule) => [rule.id, rule]),
  );

const user = { "@odata.type": "#microsoft.graph.user" };

/** Two break-glass accounts that are Global Administrator for good, and two people who are eligible for lesser roles. */
export const goodDirectory = (): Pick<
  TenantState,
  | "groups"
  | "breakGlassAccounts"
  | "roleManagementRules"
  | "groupManagementRules"
  | "azureRoleManagementRules"
  | "roleAssignments"
  | "roleAssignmentScheduleInstances"
  | "roleEligibilityScheduleInstances"
> => {
  const standing = () => ({
    principalId: ids.breakGlassGroup,
    principal: { "@odata.type": "#microsoft.graph.group", id: ids.breakGlassGroup },
    roleDefinitionId: roles["Global Administrator"],
  });
  return {
    groups: [
      { id: ids.breakGlassGroup, displayName: "Break-glass", isAssignableToRole: true, members: breakGlassAccounts() },
      { id: ids.roleGroup, displayName: "Role group", isAssignableToRole: true, members: [] },
      { id: ids.otherGroup, displayName: "Other", isAssignableToRole: false, isManagementRestricted: false },
    ],
    breakGlassAccounts: breakGlassAccounts(),
    roleManagementRules: Object.fromEntries(highlyPrivileged.map((id) => [id, goodRules()])),
    groupManagementRules: [ids.breakGlassGroup, ids.roleGroup].flatMap((groupId) => [
      { groupId, relationship: "member" as const, rules: goodRules() },
      { groupId, relationship: "owner" as const, rules: goodRules() },
    ]),
    azureRoleManagementRules: [{ scope: "/subscriptions/s", role: "Owner", rules: goodRules() }],
    roleAssignments: [
      standing(),
      {
        principalId: ids.partnerApp,
        principal: { "@odata.type": "#microsoft.graph.servicePrincipal", displayName: "App" },
        roleDefinitionId: roles["Exchange Administrator"],
      },
    ],
    roleAssignmentScheduleInstances: [
      { ...standing(), assignmentType: "Assigned", startDateTime: null, endDateTime: null },
    ],
    roleEligibilityScheduleInstances: administrators().map((person) => ({
      principalId: person.id,
      principal: { ...user, ...person },
      roleDefinitionId: roles["Exchange Administrator"],
      startDateTime: "2026-09-01T00:00:00Z",
    })),
  };
};
