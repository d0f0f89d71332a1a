import { z } from "zod";
import { featureTarget, methodIncludeTarget, methodTarget } from "./authenticationMethodTargets";
import { x509CertificateSettings } from "./x509CertificateSettings";
import { enumOf, guid, setOf } from "./fields";

const flag = (description: string) => z.boolean().optional().describe(description);
const onOff = enumOf("EnabledOrDisabled", ["enabled", "disabled"]);
const ternary = enumOf("AdvancedConfigState", ["default", "enabled", "disabled"]);

const keyRestrictions = z
  .strictObject({
    isEnforced: flag("The list of models below counts."),
    enforcementType: enumOf("KeyRestriction", ["allow", "block"])
      .optional()
      .describe("Whether only the models of the list may be used, or all but them."),
    aaGuids: setOf(guid("an authenticator's AAGUID"))
      .optional()
      .describe("Models of security keys and passkey providers, by AAGUID."),
  })
  .meta({ id: "KeyRestrictions", description: "Which models of security keys may be used." });

const feature = z
  .strictObject({
    state: ternary.optional().describe("default: as Microsoft decides."),
    includeTarget: featureTarget.optional().describe("Who sees it."),
    excludeTarget: featureTarget.optional().describe("Who does not see it all the same."),
  })
  .meta({ id: "AuthenticatorFeature", description: "Something that the Authenticator shows with a request." });

const featureSettings = z
  .strictObject({
    displayAppInformationRequiredState: feature.optional().describe("The application that is signed in to."),
    displayLocationInformationRequiredState: feature.optional().describe("The place that the sign-in comes from."),
  })
  .meta({ id: "AuthenticatorFeatureSettings", description: "What the Authenticator shows with a request." });

const minutes = z.int().min(10, "expected 10 to 43200 minutes").max(43_200, "expected 10 to 43200 minutes").optional();

/** What a program may declare of an authentication method: what all of them have, then what single ones have. */
export const authenticationMethodSettings = z.strictObject({
  state: onOff.optional().describe("Whether the method can be used."),
  includeTargets: setOf(methodIncludeTarget).optional().describe("Who may use the method."),
  excludeTargets: setOf(methodTarget).optional().describe("Who may not use it all the same."),

  isAttestationEnforced: flag("Fido2: keys must prove their model when they are registered."),
  isSelfServiceRegistrationAllowed: flag("Fido2: people may register keys by themselves."),
  keyRestrictions: keyRestrictions.optional().describe("Fido2: which models may be used."),

  isSoftwareOathEnabled: flag("MicrosoftAuthenticator: its one-time codes may be used."),
  featureSettings: featureSettings.optional().describe("MicrosoftAuthenticator: what it shows with a request."),

  isOfficePhoneAllowed: flag("Voice: office phones may be registered."),

  allowExternalIdToUseEmailOtp: ternary
    .optional()
    .describe("Email: guests without another way to sign in get a code by mail."),

  defaultLength: z
    .int()
    .min(8, "expected 8 to 48 characters")
    .max(48, "expected 8 to 48 characters")
    .optional()
    .describe("TemporaryAccessPass: length of a pass, 8 to 48 characters."),
  defaultLifetimeInMinutes: minutes.describe("TemporaryAccessPass: how long a pass is valid when nothing is said."),
  minimumLifetimeInMinutes: minutes.describe("TemporaryAccessPass: the shortest validity that may be chosen."),
  maximumLifetimeInMinutes: minutes.describe("TemporaryAccessPass: the longest validity that may be chosen."),
  isUsableOnce: flag("TemporaryAccessPass: each pass is good for one sign-in only."),

  ...x509CertificateSettings,
});
