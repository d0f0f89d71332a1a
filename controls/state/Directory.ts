/** Follows "user resource type" (Microsoft Graph v1.0). A property that is undefined was not asked for. */
export interface User {
  id: string;
  displayName?: string | null;
  userPrincipalName?: string | null;
  /** `Member` or `Guest`. */
  userType?: string | null;
  accountEnabled?: boolean | null;
  /** null: never synchronised. */
  onPremisesSyncEnabled?: boolean | null;
  /** Set on accounts that came, or still come, from an on-premises directory. */
  onPremisesImmutableId?: string | null;
  assignedLicenses?: readonly { skuId?: string | null }[] | null;
}

/** Follows "group resource type" (Microsoft Graph v1.0). */
export interface Group {
  id: string;
  displayName?: string | null;
  isAssignableToRole?: boolean | null;
  /** Whether the group is in a restricted management administrative unit. */
  isManagementRestricted?: boolean | null;
  /** Transitive members; undefined when they were not read. */
  members?: readonly User[];
}

/** A principal as `$expand=principal` returns it; of another tenant's it says little more than the id. */
export interface Principal extends Partial<User> {
  "@odata.type"?: string;
}

/** Follows "unifiedRoleAssignment resource type" (Microsoft Graph v1.0). */
export interface RoleAssignment {
  principalId: string;
  /** Template id for a built-in role. */
  roleDefinitionId: string;
  directoryScopeId?: string | null;
  principal?: Principal | null;
}

/** Follows "unifiedRoleAssignmentScheduleInstance" and "unifiedRoleEligibilityScheduleInstance" (Microsoft Graph v1.0). */
export interface RoleScheduleInstance extends RoleAssignment {
  /** `Assigned` or `Activated`; an eligibility has none. */
  assignmentType?: string | null;
  /** null for an assignment that was made without PIM. */
  startDateTime?: string | null;
  /** null for one that never ends. */
  endDateTime?: string | null;
}
