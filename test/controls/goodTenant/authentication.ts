import type { TenantState } from "../../../controls/TenantState";

const everybody = [{ id: "all_users", targetType: "group" }];
const shown = { state: "enabled", includeTarget: { id: "all_users", targetType: "group" } };
const restrictions = () => ({
  passwordCredentials: [
    { restrictionType: "passwordAddition", state: "enabled", maxLifetime: null },
    { restrictionType: "passwordLifetime", state: "enabled", maxLifetime: "P180D" },
  ],
  keyCredentials: [{ restrictionType: "asymmetricKeyLifetime", state: "enabled", maxLifetime: "P365D" }],
});
const certificate = () => ({
  displayName: "CN=app",
  startDateTime: "2026-01-01T00:00:00Z",
  endDateTime: "2026-12-31T00:00:00Z",
});

export const goodAuthentication = (): Pick<
  TenantState,
  | "authenticationMethodsPolicy"
  | "adminConsentRequestPolicy"
  | "defaultAppManagementPolicy"
  | "applications"
  | "servicePrincipals"
> => ({
  authenticationMethodsPolicy: {
    policyMigrationState: "migrationComplete",
    registrationEnforcement: {
      authenticationMethodsRegistrationCampaign: { state: "enabled", includeTargets: everybody },
    },
    authenticationMethodConfigurations: [
      { id: "Fido2", state: "enabled", includeTargets: everybody, isSelfServiceRegistrationAllowed: true },
      {
        id: "MicrosoftAuthenticator",
        state: "enabled",
        featureSettings: {
          displayAppInformationRequiredState: { ...shown },
          displayLocationInformationRequiredState: { ...shown },
        },
      },
      { id: "Sms", state: "disabled" },
      { id: "Voice", state: "disabled" },
      { id: "Email", state: "disabled" },
      { id: "TemporaryAccessPass", state: "enabled", isUsableOnce: true, maximumLifetimeInMinutes: 60 },
    ],
  },
  adminConsentRequestPolicy: {
    isEnabled: true,
    notifyReviewers: true,
    remindersEnabled: true,
    requestDurationInDays: 30,
    reviewers: [{ query: "/users/a" }],
  },
  defaultAppManagementPolicy: {
    isEnabled: true,
    applicationRestrictions: restrictions(),
    servicePrincipalRestrictions: restrictions(),
  },
  applications: [{ id: "a", displayName: "Deployment", passwordCredentials: [], keyCredentials: [certificate()] }],
  servicePrincipals: [
    {
      id: "s",
      displayName: "Payroll",
      preferredSingleSignOnMode: "saml",
      passwordCredentials: [{ keyId: "k" }],
      keyCredentials: [],
    },
    { id: "p", displayName: "Partner", passwordCredentials: [], keyCredentials: [] },
  ],
});
