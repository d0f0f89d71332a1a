import { z } from "zod";
import { graphObject } from "../graphSchema";
import { targetId, targetType } from "./targets";

const excludeTarget = graphObject({ id: targetId, targetType });

/** Who may use a method; `more` is what a target of the method has besides. What is not sent reads as its default. */
const includeTargets = (more: z.ZodRawShape = {}) =>
  z.array(
    graphObject({
      id: targetId,
      targetType: z.literal("group"),
      isRegistrationRequired: z.boolean().default(false),
      ...more,
    }),
  );

const featureTarget = graphObject({
  id: targetId,
  targetType: z.enum(["group", "administrativeUnit", "role"]),
});

const feature = graphObject({
  state: z.enum(["default", "enabled", "disabled"]),
  includeTarget: featureTarget.optional(),
  excludeTarget: featureTarget.optional(),
});

const affinity = z.enum(["low", "high"]);
const certificateMode = z.enum(["x509CertificateSingleFactor", "x509CertificateMultiFactor"]);
const onOff = z.enum(["enabled", "disabled"]);

const certificateRule = graphObject({
  x509CertificateRuleType: z.enum(["issuerSubject", "policyOID", "issuerSubjectAndPolicyOID"]),
  identifier: z.string().nullish(),
  issuerSubjectIdentifier: z.string().nullish(),
  policyOidIdentifier: z.string().nullish(),
  x509CertificateAuthenticationMode: certificateMode,
  x509CertificateRequiredAffinityLevel: affinity.default("low"),
});

const shapes: Record<string, z.ZodRawShape> = {
  fido2: {
    isAttestationEnforced: z.boolean(),
    isSelfServiceRegistrationAllowed: z.boolean(),
    keyRestrictions: graphObject({
      isEnforced: z.boolean(),
      enforcementType: z.enum(["allow", "block"]),
      aaGuids: z.array(z.guid()).default([]),
    }),
    includeTargets: includeTargets({ allowedPasskeyProfiles: z.array(z.guid()).default([]) }),
  },
  microsoftAuthenticator: {
    isSoftwareOathEnabled: z.boolean(),
    featureSettings: graphObject({
      displayAppInformationRequiredState: feature.optional(),
      displayLocationInformationRequiredState: feature.optional(),
    }),
    includeTargets: includeTargets({ authenticationMode: z.enum(["deviceBasedPush", "push", "any"]).default("any") }),
  },
  sms: { includeTargets: includeTargets({ isUsableForSignIn: z.boolean().default(false) }) },
  voice: { isOfficePhoneAllowed: z.boolean(), includeTargets: includeTargets() },
  email: {
    allowExternalIdToUseEmailOtp: z.enum(["default", "enabled", "disabled"]),
    includeTargets: includeTargets(),
  },
  softwareOath: { includeTargets: includeTargets() },
  temporaryAccessPass: {
    defaultLength: z.int().min(8).max(48),
    defaultLifetimeInMinutes: z.int().min(10).max(43_200),
    minimumLifetimeInMinutes: z.int().min(10).max(43_200),
    maximumLifetimeInMinutes: z.int().min(10).max(43_200),
    isUsableOnce: z.boolean(),
    includeTargets: includeTargets(),
  },
  x509Certificate: {
    authenticationModeConfiguration: graphObject({
      x509CertificateAuthenticationDefaultMode: certificateMode,
      x509CertificateDefaultRequiredAffinityLevel: affinity.default("low"),
      rules: z.array(certificateRule).default([]),
    }),
    certificateUserBindings: z.array(
      graphObject({
        priority: z.int().positive(),
        trustAffinityLevel: affinity.default("low"),
        userProperty: z.string(),
        x509CertificateField: z.string(),
      }),
    ),
    crlValidationConfiguration: graphObject({
      state: onOff,
      exemptedCertificateAuthoritiesSubjectKeyIdentifiers: z.array(z.string()).default([]),
    }),
    issuerHintsConfiguration: graphObject({ state: onOff }),
    includeTargets: includeTargets(),
  },
};

/** What may be sent of a method's configuration, by `@odata.type`. */
export const methodSchemas: Readonly<Record<string, z.ZodType<Record<string, unknown>>>> = Object.fromEntries(
  Object.entries(shapes).map(([name, shape]) => {
    const type = `#microsoft.graph.${name}AuthenticationMethodConfiguration`;
    const common = { id: z.string(), state: onOff, excludeTargets: z.array(excludeTarget) };
    return [type, z.strictObject({ "@odata.type": z.literal(type), ...common, ...shape }).partial()];
  }),
);
