/** What the owner of a tenant says about it, usually in its tenant file. */
export interface Declared {
  /** `partner`: the tenant's people administer other tenants. */
  readonly kind: "customer" | "partner";
  /** Object id of the group that holds the emergency-access accounts. */
  readonly breakGlassGroupId?: string;
  /** Object ids of the users and service principals that deploy the baseline. */
  readonly deployerIds?: readonly string[];
  /** The allow-list. */
  readonly partners: readonly DeclaredPartner[];
  /** Object ids of service principals of this tenant that a partner runs from places of its own. */
  readonly partnerServicePrincipalIds?: readonly string[];
}

/** A partner on the allow-list. */
export interface DeclaredPartner {
  readonly tenantId: string;
  readonly relationship?: "serviceProvider" | "supplier" | "customer" | "affiliate";
  /** `suspended`: cut off until further notice. Left out: active. */
  readonly status?: "active" | "suspended";
  readonly trust?: {
    readonly mfa?: boolean;
    readonly compliantDevice?: boolean;
    readonly hybridJoinedDevice?: boolean;
  };
  /** Directions in which the consent prompt may be skipped. */
  readonly automaticUserConsent?: { readonly inbound?: boolean; readonly outbound?: boolean };
  /** Whether the partner may create accounts here by synchronisation. */
  readonly identitySynchronization?: boolean;
  /** Mail domains of the partner's people. */
  readonly domains?: readonly string[];
}
