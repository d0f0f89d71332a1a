import type { DraftTenant } from "../goodTenant/goodTenant";
import type { Case } from "./Case";

const method = (tenant: DraftTenant, id: string) =>
  tenant.authenticationMethodsPolicy.authenticationMethodConfigurations.find((candidate) => candidate.id === id)!;

export const authenticationCases: Case[] = [
  {
    id: "EB-AM-01v1",
    when: "passkeys are for a pilot group",
    mutate: (t) => (method(t, "Fido2").includeTargets = [{ id: "pilot", targetType: "group" }]),
    reason: "Passkeys are not for all users.",
  },
  {
    id: "EB-AM-02v1",
    when: "the location is left to Microsoft",
    mutate: (t) =>
      (method(t, "MicrosoftAuthenticator").featureSettings.displayLocationInformationRequiredState.state = "default"),
    reason: "The location is not shown to all users.",
  },
  {
    id: "EB-AM-03v1",
    when: "SMS is on",
    mutate: (t) => (method(t, "Sms").state = "enabled"),
    reason: "Sms is on.",
  },
  {
    id: "EB-AM-03v1",
    when: "the old settings still count",
    mutate: (t) => (t.authenticationMethodsPolicy.policyMigrationState = "migrationInProgress"),
    reason: "policyMigrationState is migrationInProgress: the old MFA settings still allow methods.",
  },
  {
    id: "EB-AM-03v1",
    when: "a method could not be read",
    mutate: (t) => (method(t, "Voice").id = "Other"),
    finding: "unknown",
    reason: "The authentication method Voice could not be read.",
  },
  {
    id: "EB-AM-04v1",
    when: "a pass lives for a month",
    mutate: (t) => (method(t, "TemporaryAccessPass").maximumLifetimeInMinutes = 43200),
    reason: "A pass may live for 43200 minutes, expected 480 or less.",
  },
  {
    id: "EB-AM-05v1",
    when: "the campaign is left to Microsoft",
    mutate: (t) =>
      (t.authenticationMethodsPolicy.registrationEnforcement.authenticationMethodsRegistrationCampaign.state =
        "default"),
    reason: "The registration campaign is default, expected enabled.",
  },
  {
    id: "EB-AM-06v1",
    when: "users may consent to apps of low risk",
    mutate: (t) =>
      t.authorizationPolicy.defaultUserRolePermissions.permissionGrantPoliciesAssigned.push(
        "ManagePermissionGrantsForSelf.microsoft-user-default-low",
      ),
    reason: "Users may consent by the policy microsoft-user-default-low.",
  },
  {
    id: "EB-AM-07v1",
    when: "nobody reviews",
    mutate: (t) => (t.adminConsentRequestPolicy.reviewers = []),
    reason: "Nobody is named who reviews requests.",
  },
  {
    id: "EB-AM-08v1",
    when: "users register apps",
    mutate: (t) => (t.authorizationPolicy.defaultUserRolePermissions.allowedToCreateApps = true),
    reason: "Every user may register applications.",
  },
  {
    id: "EB-AM-09v1",
    when: "the rule against new secrets is switched off",
    mutate: (t) => (t.defaultAppManagementPolicy.applicationRestrictions.passwordCredentials[0]!.state = "disabled"),
    reason: "Applications: new secrets are not refused.",
  },
  {
    id: "EB-AM-09v1",
    when: "certificates may live for two years",
    mutate: (t) => (t.defaultAppManagementPolicy.servicePrincipalRestrictions.keyCredentials[0]!.maxLifetime = "P730D"),
    reason: "Service principals: certificates may live for more than 365 days.",
  },
  {
    id: "EB-AM-10v1",
    when: "an application has a secret",
    mutate: (t) => t.applications[0]!.passwordCredentials.push({ keyId: "k" } as never),
    reason: 'Application "Deployment" has 1 client secret.',
  },
  {
    id: "EB-AM-10v1",
    when: "credentials could not be read",
    mutate: (t) => Object.assign(t.servicePrincipals[1]!, { keyCredentials: undefined }),
    finding: "unknown",
    reason: 'The credentials of "Partner" could not be read.',
  },
  {
    id: "EB-AM-10v1",
    when: "a certificate lives for ten years",
    mutate: (t) => (t.applications[0]!.keyCredentials[0]!.endDateTime = "2036-01-01T00:00:00Z"),
    reason: 'Application "Deployment" has the certificate "CN=app", which lives longer than a year.',
  },
];
