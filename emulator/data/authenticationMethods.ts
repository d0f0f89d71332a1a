import { type Entity } from "../store/Entity";

const everyone = { targetType: "group", id: "all_users", isRegistrationRequired: false };
const nobody = { targetType: "group", id: "00000000-0000-0000-0000-000000000000" };
const shownToEveryone = {
  state: "default",
  includeTarget: { targetType: "group", id: "all_users" },
  excludeTarget: nobody,
};

const method = (id: string, type: string, state: "enabled" | "disabled", settings: Entity): Entity => ({
  "@odata.type": `#microsoft.graph.${type}AuthenticationMethodConfiguration`,
  id,
  state,
  excludeTargets: [],
  includeTargets: [everyone],
  ...settings,
});

/** How each authentication method is set in a new tenant, and after a DELETE of its configuration. */
export const authenticationMethods: readonly Entity[] = [
  method("Fido2", "fido2", "enabled", {
    isAttestationEnforced: false,
    isSelfServiceRegistrationAllowed: true,
    keyRestrictions: { isEnforced: false, enforcementType: "block", aaGuids: [] },
    defaultPasskeyProfile: null,
    passkeyProfiles: [],
    includeTargets: [{ ...everyone, allowedPasskeyProfiles: [] }],
  }),
  method("MicrosoftAuthenticator", "microsoftAuthenticator", "enabled", {
    isSoftwareOathEnabled: false,
    featureSettings: {
      displayAppInformationRequiredState: shownToEveryone,
      displayLocationInformationRequiredState: shownToEveryone,
    },
    includeTargets: [{ ...everyone, authenticationMode: "any" }],
  }),
  method("Sms", "sms", "enabled", { includeTargets: [{ ...everyone, isUsableForSignIn: false }] }),
  method("TemporaryAccessPass", "temporaryAccessPass", "disabled", {
    defaultLength: 8,
    defaultLifetimeInMinutes: 60,
    minimumLifetimeInMinutes: 60,
    maximumLifetimeInMinutes: 480,
    isUsableOnce: false,
  }),
  method("SoftwareOath", "softwareOath", "disabled", {}),
  method("Voice", "voice", "disabled", { isOfficePhoneAllowed: false }),
  method("Email", "email", "enabled", { allowExternalIdToUseEmailOtp: "default", includeTargets: [] }),
  method("X509Certificate", "x509Certificate", "disabled", {
    authenticationModeConfiguration: {
      x509CertificateAuthenticationDefaultMode: "x509CertificateSingleFactor",
      x509CertificateDefaultRequiredAffinityLevel: "low",
      rules: [],
    },
    certificateUserBindings: [
      {
        priority: 1,
        trustAffinityLevel: "low",
        userProperty: "userPrincipalName",
        x509CertificateField: "PrincipalName",
      },
    ],
    certificateAuthorityScopes: [],
    crlValidationConfiguration: { state: "disabled", exemptedCertificateAuthoritiesSubjectKeyIdentifiers: [] },
    issuerHintsConfiguration: { state: "disabled" },
  }),
];
