/**
 * Cross-tenant access settings as Graph v1.0 returns them.
 *
 * Follows "crossTenantAccessPolicyConfigurationDefault" and "crossTenantAccessPolicyConfigurationPartner resource type"
 * (Microsoft Graph v1.0).
 */
export interface CrossTenantAccess {
  default: CrossTenantAccessDefault;
  partners: readonly CrossTenantAccessPartner[];
}

export interface CrossTenantAccessSections {
  b2bCollaborationInbound?: B2bSetting | null;
  b2bCollaborationOutbound?: B2bSetting | null;
  b2bDirectConnectInbound?: B2bSetting | null;
  b2bDirectConnectOutbound?: B2bSetting | null;
  inboundTrust?: InboundTrust | null;
  automaticUserConsentSettings?: AutomaticUserConsent | null;
  tenantRestrictions?: B2bSetting | null;
}

export interface CrossTenantAccessDefault extends CrossTenantAccessSections {
  isServiceDefault?: boolean | null;
}

/** A partner's entry; a section that is null or absent inherits the default's. */
export interface CrossTenantAccessPartner extends CrossTenantAccessSections {
  tenantId: string;
  isServiceProvider?: boolean | null;
}

export interface B2bSetting {
  usersAndGroups?: TargetConfiguration | null;
  applications?: TargetConfiguration | null;
}

export interface TargetConfiguration {
  /** `allowed` or `blocked`. */
  accessType?: string | null;
  targets?: { target?: string | null; targetType?: string | null }[] | null;
}

export interface InboundTrust {
  isMfaAccepted?: boolean | null;
  isCompliantDeviceAccepted?: boolean | null;
  isHybridAzureADJoinedDeviceAccepted?: boolean | null;
}

export interface AutomaticUserConsent {
  inboundAllowed?: boolean | null;
  outboundAllowed?: boolean | null;
}
