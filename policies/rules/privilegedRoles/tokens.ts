/** Type tokens of the resources that give somebody a role, or the way to one. */
export const assignments = {
  directoryRole: "azuread:index/directoryRoleAssignment:DirectoryRoleAssignment",
  directoryRoleMember: "azuread:index/directoryRoleMember:DirectoryRoleMember",
  directoryRoleEligibility: "entra:index:DirectoryRoleEligibility",
  directoryRoleEligibilityRequest:
    "azuread:index/directoryRoleEligibilityScheduleRequest:DirectoryRoleEligibilityScheduleRequest",
  group: "azuread:index/privilegedAccessGroupAssignmentSchedule:PrivilegedAccessGroupAssignmentSchedule",
  groupEligibility: "azuread:index/privilegedAccessGroupEligibilitySchedule:PrivilegedAccessGroupEligibilitySchedule",
  azureRole: "azure-native:authorization:RoleAssignment",
  azureRoleEligibility: "azure-native:authorization:PimRoleEligibilitySchedule",
} as const;
