/** Type tokens of the resources that hold a PIM policy. */
export const pimPolicies = {
  directoryRole: "entra:index:RoleManagementPolicy",
  group: "azuread:index/groupRoleManagementPolicy:GroupRoleManagementPolicy",
  azureRole: "azure-native:authorization:RoleManagementPolicy",
} as const;
