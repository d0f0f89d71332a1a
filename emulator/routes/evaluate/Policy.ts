/** A stored policy as far as the evaluation reads it. */
export interface Policy {
  id: string;
  state: string;
  conditions: {
    users?: Users | null;
    clientApplications?: { includeServicePrincipals?: string[]; excludeServicePrincipals?: string[] } | null;
    applications?: {
      includeApplications?: string[];
      excludeApplications?: string[];
      includeUserActions?: string[];
      includeAuthenticationContextClassReferences?: string[];
      applicationFilter?: unknown;
    } | null;
    platforms?: { includePlatforms?: string[]; excludePlatforms?: string[] } | null;
    devices?: { deviceFilter?: unknown } | null;
    clientAppTypes?: string[] | null;
    locations?: { includeLocations?: string[]; excludeLocations?: string[] } | null;
    signInRiskLevels?: string[] | null;
    userRiskLevels?: string[] | null;
    servicePrincipalRiskLevels?: string[] | null;
    insiderRiskLevels?: string | null;
    authenticationFlows?: { transferMethods?: string | null } | null;
  };
}

export interface Users {
  includeUsers?: string[];
  excludeUsers?: string[];
  includeGroups?: string[];
  excludeGroups?: string[];
  includeRoles?: string[];
  excludeRoles?: string[];
  includeGuestsOrExternalUsers?: Guests | null;
  excludeGuestsOrExternalUsers?: Guests | null;
}

export interface Guests {
  guestOrExternalUserTypes?: string | null;
  externalTenants?: { membershipKind?: string | null; members?: string[] } | null;
}
