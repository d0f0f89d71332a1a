/** Whom a method or a feature is for. */
export interface Target {
  id?: string | null;
  targetType?: string | null;
}

/** A feature of a method: `default` leaves it to Microsoft. */
export interface FeatureConfiguration {
  state?: string | null;
  includeTarget?: Target | null;
  excludeTarget?: Target | null;
}

/** One method's configuration; which properties it has depends on its id. */
export interface AuthenticationMethodConfiguration {
  /** `Fido2`, `MicrosoftAuthenticator`, `Sms`, `Voice`, `Email`, `TemporaryAccessPass`, … */
  id: string;
  state?: string | null;
  includeTargets?: readonly Target[] | null;
  excludeTargets?: readonly Target[] | null;
  isSelfServiceRegistrationAllowed?: boolean | null;
  isUsableOnce?: boolean | null;
  maximumLifetimeInMinutes?: number | null;
  featureSettings?: {
    displayAppInformationRequiredState?: FeatureConfiguration | null;
    displayLocationInformationRequiredState?: FeatureConfiguration | null;
  } | null;
}

/** Follows "authenticationMethodsPolicy resource type" (Microsoft Graph v1.0). */
export interface AuthenticationMethodsPolicy {
  policyMigrationState?: string | null;
  registrationEnforcement?: {
    authenticationMethodsRegistrationCampaign?: {
      state?: string | null;
      includeTargets?: readonly Target[] | null;
    } | null;
  } | null;
  authenticationMethodConfigurations?: readonly AuthenticationMethodConfiguration[];
}

/** Follows "adminConsentRequestPolicy resource type" (Microsoft Graph v1.0). */
export interface AdminConsentRequestPolicy {
  isEnabled?: boolean;
  notifyReviewers?: boolean;
  remindersEnabled?: boolean;
  requestDurationInDays?: number;
  reviewers?: readonly { query?: string | null }[] | null;
}
