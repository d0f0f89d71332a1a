import type * as CrossTenantAccess from "../../whatif/model/CrossTenantAccess";

/** The cross-tenant access default as Graph returns it. */
export interface CrossTenantAccessDefault extends CrossTenantAccess.CrossTenantAccessDefault {
  invitationRedemptionIdentityProviderConfiguration?: {
    primaryIdentityProviderPrecedenceOrder?: readonly string[] | null;
    fallbackIdentityProvider?: string | null;
  } | null;
}

/** A partner's entry, with the two objects that Graph keeps below it. */
export interface CrossTenantAccessPartner extends CrossTenantAccess.CrossTenantAccessPartner {
  /** `/identitySynchronization`: null when there is none, undefined when it was not read. */
  identitySynchronization?: {
    userSyncInbound?: { isSyncAllowed?: boolean | null } | null;
    /** beta */
    groupSyncInbound?: { isSyncAllowed?: boolean | null } | null;
  } | null;
  /** `/serviceProviderConstraints`: which roles a service provider may hold; null when there are none. */
  serviceProviderConstraints?: { allowedRoleTemplateIds?: readonly string[] | null } | null;
}

/** Follows "delegatedAdminRelationship resource type" (Microsoft Graph v1.0). */
export interface DelegatedAdminRelationship {
  id: string;
  displayName?: string;
  status?: string | null;
  customer?: { tenantId?: string | null; displayName?: string | null } | null;
  accessDetails?: { unifiedRoles?: readonly { roleDefinitionId?: string | null }[] | null } | null;
}
