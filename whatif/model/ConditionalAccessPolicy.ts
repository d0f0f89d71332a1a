/**
 * A conditional access policy as Graph v1.0 returns it. Every member may be missing or null, because a plan holds less
 * than an answer; members that this type doesn't know are read all the same, see `compile`.
 *
 * Follows "conditionalAccessPolicy resource type" (Microsoft Graph v1.0).
 */
export interface ConditionalAccessPolicy {
  /** Absent in a plan that creates the policy; the display name then stands for it. */
  id?: string | null;
  displayName?: string | null;
  /** `enabled`, `disabled` or `enabledForReportingButNotEnforced`. */
  state?: string | null;
  conditions?: ConditionSet | null;
  grantControls?: GrantControls | null;
  sessionControls?: SessionControls | null;
}

export interface ConditionSet {
  clientAppTypes?: string[] | null;
  userRiskLevels?: string[] | null;
  signInRiskLevels?: string[] | null;
  servicePrincipalRiskLevels?: string[] | null;
  /** Flags: members joined by commas. */
  insiderRiskLevels?: string | null;
  users?: ConditionalAccessUsers | null;
  applications?: ConditionalAccessApplications | null;
  clientApplications?: ConditionalAccessClientApplications | null;
  platforms?: { includePlatforms?: string[] | null; excludePlatforms?: string[] | null } | null;
  locations?: { includeLocations?: string[] | null; excludeLocations?: string[] | null } | null;
  devices?: { deviceFilter?: ConditionalAccessFilter | null } | null;
  /** Flags: members joined by commas. */
  authenticationFlows?: { transferMethods?: string | null } | null;
}

export interface ConditionalAccessUsers {
  includeUsers?: string[] | null;
  excludeUsers?: string[] | null;
  includeGroups?: string[] | null;
  excludeGroups?: string[] | null;
  /** Role template ids. */
  includeRoles?: string[] | null;
  excludeRoles?: string[] | null;
  includeGuestsOrExternalUsers?: GuestsOrExternalUsers | null;
  excludeGuestsOrExternalUsers?: GuestsOrExternalUsers | null;
}

export interface GuestsOrExternalUsers {
  /** Flags: members joined by commas, as in `internalGuest,b2bCollaborationGuest`. */
  guestOrExternalUserTypes?: string | null;
  externalTenants?: { "@odata.type"?: string; membershipKind?: string | null; members?: string[] | null } | null;
}

export interface ConditionalAccessApplications {
  includeApplications?: string[] | null;
  excludeApplications?: string[] | null;
  includeUserActions?: string[] | null;
  includeAuthenticationContextClassReferences?: string[] | null;
  applicationFilter?: ConditionalAccessFilter | null;
}

export interface ConditionalAccessClientApplications {
  includeServicePrincipals?: string[] | null;
  excludeServicePrincipals?: string[] | null;
  servicePrincipalFilter?: ConditionalAccessFilter | null;
}

export interface ConditionalAccessFilter {
  /** `include` or `exclude`. */
  mode?: string | null;
  rule?: string | null;
}

export interface GrantControls {
  /** `AND` or `OR`. */
  operator?: string | null;
  builtInControls?: string[] | null;
  customAuthenticationFactors?: string[] | null;
  termsOfUse?: string[] | null;
  /** Written as `{id}`, returned expanded. */
  authenticationStrength?: AuthenticationStrengthPolicy | null;
}

/** Follows "authenticationStrengthPolicy resource type" (Microsoft Graph v1.0). */
export interface AuthenticationStrengthPolicy {
  id?: string | null;
  displayName?: string | null;
  policyType?: string | null;
  /** Each one method, or several joined by commas that are needed together. */
  allowedCombinations?: string[] | null;
  combinationConfigurations?: { appliesToCombinations?: string[] | null }[] | null;
}

export interface SessionControls {
  applicationEnforcedRestrictions?: { isEnabled?: boolean | null } | null;
  cloudAppSecurity?: { isEnabled?: boolean | null; cloudAppSecurityType?: string | null } | null;
  disableResilienceDefaults?: boolean | null;
  persistentBrowser?: { isEnabled?: boolean | null; mode?: string | null } | null;
  secureSignInSession?: { isEnabled?: boolean | null } | null;
  signInFrequency?: SignInFrequency | null;
}

export interface SignInFrequency {
  isEnabled?: boolean | null;
  /** `days` or `hours`; null with `everyTime`. */
  type?: string | null;
  value?: number | null;
  /** `timeBased` or `everyTime`. */
  frequencyInterval?: string | null;
  authenticationType?: string | null;
}
