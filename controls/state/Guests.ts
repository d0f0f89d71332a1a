/** Follows "authorizationPolicy resource type" (Microsoft Graph v1.0). */
export interface AuthorizationPolicy {
  allowInvitesFrom?: string | null;
  guestUserRoleId?: string | null;
  allowEmailVerifiedUsersToJoinOrganization?: boolean | null;
  allowedToSignUpEmailBasedSubscriptions?: boolean | null;
  /** About administrators alone, in spite of its name. */
  allowedToUseSSPR?: boolean | null;
  allowUserConsentForRiskyApps?: boolean | null;
  blockMsolPowerShell?: boolean | null;
  defaultUserRolePermissions?: {
    allowedToCreateApps?: boolean | null;
    allowedToCreateSecurityGroups?: boolean | null;
    allowedToCreateTenants?: boolean | null;
    permissionGrantPoliciesAssigned?: readonly string[] | null;
  } | null;
}

/** Follows "stsPolicy" as beta's b2bManagementPolicies returns it. */
export interface B2bManagementPolicy {
  id?: string;
  /** One JSON text, with `B2BManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy` in it. */
  definition?: readonly string[] | null;
  isOrganizationDefault?: boolean | null;
}

/** Follows "groupSetting resource type" (Microsoft Graph v1.0): a directory setting made from a template. */
export interface GroupSetting {
  displayName?: string | null;
  templateId?: string | null;
  values?: readonly { name?: string | null; value?: string | null }[] | null;
}
