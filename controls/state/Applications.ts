/** A secret or a certificate of an application. */
export interface Credential {
  keyId?: string | null;
  displayName?: string | null;
  startDateTime?: string | null;
  endDateTime?: string | null;
}

/** Follows "application resource type" (Microsoft Graph v1.0). */
export interface Application {
  id: string;
  appId?: string | null;
  displayName?: string | null;
  passwordCredentials?: readonly Credential[] | null;
  keyCredentials?: readonly Credential[] | null;
}

/** Follows "servicePrincipal resource type" (Microsoft Graph v1.0). */
export interface ServicePrincipal extends Application {
  /** `saml`: the credentials sign assertions for an app, nobody signs in with them. */
  preferredSingleSignOnMode?: string | null;
}

/** A rule over new credentials. */
export interface CredentialRestriction {
  restrictionType?: string | null;
  /** `disabled` switches the rule off. */
  state?: string | null;
  maxLifetime?: string | null;
}

/** Follows "tenantAppManagementPolicy resource type" (Microsoft Graph v1.0). */
export interface TenantAppManagementPolicy {
  isEnabled?: boolean | null;
  applicationRestrictions?: CredentialRestrictions | null;
  servicePrincipalRestrictions?: CredentialRestrictions | null;
}

export interface CredentialRestrictions {
  passwordCredentials?: readonly CredentialRestriction[] | null;
  keyCredentials?: readonly CredentialRestriction[] | null;
}
