/** A rule of a PIM policy; which properties it has depends on its `@odata.type`. Azure's rules have the same ids. */
export interface RoleManagementRule {
  id: string;
  isExpirationRequired?: boolean | null;
  maximumDuration?: string | null;
  enabledRules?: readonly string[] | null;
  isEnabled?: boolean | null;
  claimValue?: string | null;
  setting?: {
    isApprovalRequired?: boolean | null;
    approvalStages?: readonly { primaryApprovers?: readonly unknown[] | null }[] | null;
  } | null;
  notificationRecipients?: readonly string[] | null;
}

/** The rules of one PIM policy, by rule id. */
export type Rules = Readonly<Record<string, RoleManagementRule>>;

/** The PIM policy of a role-assignable group. */
export interface GroupRules {
  readonly groupId: string;
  /** As whom somebody is activated: each has a policy of its own. */
  readonly relationship: "member" | "owner";
  readonly rules: Rules;
}

/** The PIM policy of an Azure role at a scope. */
export interface AzureRoleRules {
  /** Resource id, such as `/subscriptions/{id}`. */
  readonly scope: string;
  /** Display name of the role; absent where it isn't known, as in a plan of resources that don't say it. */
  readonly role?: string;
  /** Name of the policy: a GUID of its own for each role and scope. */
  readonly policyName?: string;
  readonly rules: Rules;
}
