/**
 * A tenant as the controls look at it: Graph's objects in Graph's own shape (v1.0 unless said), whether they were read
 * from the tenant or are what a plan would leave there.
 *
 * A part that is undefined could not be read, or was not asked for: a control that needs it answers "unknown", never
 * "met" and never "deviates".
 */
export interface TenantState {
  tenantId: string;
  /** Service plans the tenant holds, by the names of `Licence`. */
  licences?: ReadonlySet<Licence>;
  /** `/policies/crossTenantAccessPolicy` */
  crossTenantAccessPolicy?: { allowedCloudEndpoints?: string[] };
  /** `/policies/crossTenantAccessPolicy/default` */
  crossTenantAccessDefault?: CrossTenantAccessSettings;
  /** `/policies/crossTenantAccessPolicy/partners` */
  crossTenantAccessPartners?: CrossTenantAccessPartner[];
  /** `/policies/authorizationPolicy` */
  authorizationPolicy?: AuthorizationPolicy;
  /** `/policies/identitySecurityDefaultsEnforcementPolicy` */
  securityDefaults?: { isEnabled: boolean };
  /** `/identity/conditionalAccess/policies` */
  conditionalAccessPolicies?: ConditionalAccessPolicy[];
  /** Rules of each Entra role's PIM policy, by role template id, then by rule id. */
  roleManagementRules?: Record<string, Record<string, RoleManagementRule>>;
  /** What the tenant's owner declared: not in Graph, but some controls are about it. */
  declared?: { breakGlassGroupId?: string; partnerTenantIds?: string[] };
}

/** Service plans that gate controls. */
export type Licence = "P1" | "P2" | "governance" | "workloadIdentities" | "intune";

export interface TargetConfiguration {
  accessType: string;
  targets: { target: string; targetType: string }[];
}

/** One direction of B2B collaboration or direct connect. */
export interface B2BSetting {
  usersAndGroups?: TargetConfiguration | null;
  applications?: TargetConfiguration | null;
}

export interface InboundTrust {
  isMfaAccepted?: boolean | null;
  isCompliantDeviceAccepted?: boolean | null;
  isHybridAzureADJoinedDeviceAccepted?: boolean | null;
}

export interface CrossTenantAccessSettings {
  b2bCollaborationInbound?: B2BSetting | null;
  b2bCollaborationOutbound?: B2BSetting | null;
  b2bDirectConnectInbound?: B2BSetting | null;
  b2bDirectConnectOutbound?: B2BSetting | null;
  inboundTrust?: InboundTrust | null;
}

/** A section that is null inherits the default. */
export interface CrossTenantAccessPartner extends CrossTenantAccessSettings {
  tenantId: string;
  isServiceProvider?: boolean | null;
}

export interface AuthorizationPolicy {
  allowInvitesFrom?: string;
  guestUserRoleId?: string;
  allowEmailVerifiedUsersToJoinOrganization?: boolean;
  allowedToSignUpEmailBasedSubscriptions?: boolean;
  allowUserConsentForRiskyApps?: boolean | null;
  blockMsolPowerShell?: boolean | null;
  defaultUserRolePermissions?: { permissionGrantPoliciesAssigned?: string[]; [permission: string]: unknown };
}

export interface ConditionalAccessPolicy {
  id?: string;
  displayName: string;
  state: string;
  conditions: {
    clientAppTypes?: string[];
    users?: {
      includeUsers?: string[];
      excludeUsers?: string[];
      includeGroups?: string[];
      excludeGroups?: string[];
      includeRoles?: string[];
      excludeRoles?: string[];
      includeGuestsOrExternalUsers?: GuestsOrExternalUsers | null;
      excludeGuestsOrExternalUsers?: GuestsOrExternalUsers | null;
    } | null;
    applications?: { includeApplications?: string[]; excludeApplications?: string[] } | null;
    [condition: string]: unknown;
  };
  grantControls?: {
    operator?: string;
    builtInControls?: string[];
    authenticationStrength?: { id: string } | null;
  } | null;
}

export interface GuestsOrExternalUsers {
  /** Comma-joined flags. */
  guestOrExternalUserTypes?: string;
  externalTenants?: { membershipKind?: string; members?: string[] } | null;
}

/** A rule of a role's PIM policy; which properties it has depends on its `@odata.type`. */
export interface RoleManagementRule {
  id: string;
  isExpirationRequired?: boolean;
  maximumDuration?: string | null;
  enabledRules?: string[];
  isEnabled?: boolean;
  claimValue?: string | null;
  setting?: { isApprovalRequired?: boolean; approvalStages?: { primaryApprovers?: unknown[] }[] | null };
  notificationRecipients?: string[];
}
