import { z } from "zod";
import { enumOf, setOf } from "./fields";

const mode = enumOf("CertificateAuthenticationMode", ["x509CertificateSingleFactor", "x509CertificateMultiFactor"]);
const affinity = enumOf("CertificateAffinityLevel", ["low", "high"]);
const onOff = enumOf("CertificateSwitch", ["enabled", "disabled"]);

const rule = z
  .strictObject({
    x509CertificateRuleType: enumOf("CertificateRuleType", [
      "issuerSubject",
      "policyOID",
      "issuerSubjectAndPolicyOID",
    ]).describe("What the rule goes by."),
    identifier: z.string().optional().describe("The issuer's subject or the policy's OID, by the rule's type."),
    issuerSubjectIdentifier: z.string().optional().describe("Subject of the certificate's issuer."),
    policyOidIdentifier: z.string().optional().describe("OID of the certificate's policy."),
    x509CertificateAuthenticationMode: mode.describe("How much a certificate that fits counts for."),
    x509CertificateRequiredAffinityLevel: affinity.describe("How firmly it has to be bound to the user."),
  })
  .meta({ id: "CertificateRule", description: "How much certificates of an issuer or policy count for." });

const modeConfiguration = z
  .strictObject({
    x509CertificateAuthenticationDefaultMode: mode.optional().describe("How much a certificate counts for."),
    x509CertificateDefaultRequiredAffinityLevel: affinity
      .optional()
      .describe("How firmly a certificate has to be bound to the user."),
    rules: setOf(rule).optional().describe("Exceptions by issuer or policy."),
  })
  .meta({ id: "CertificateModeConfiguration", description: "How much a certificate counts for." });

const binding = z
  .strictObject({
    priority: z.int().positive("expected 1 or more").describe("Bindings are tried in this order, 1 first."),
    x509CertificateField: z.string().describe("The field of the certificate: PrincipalName, RFC822Name, …"),
    userProperty: z.string().describe("The user's property: userPrincipalName, certificateUserIds, …"),
    trustAffinityLevel: affinity.describe("How firm this binding is."),
  })
  .meta({ id: "CertificateUserBinding", description: "How a certificate leads to a user." });

const revocation = z
  .strictObject({
    state: onOff.optional().describe("A certificate of an issuer without a revocation list is refused."),
    exemptedCertificateAuthoritiesSubjectKeyIdentifiers: setOf(z.string().meta({ compare: "ignoreCase" }))
      .optional()
      .describe("Authorities that are let off, by subject key identifier."),
  })
  .meta({ id: "CertificateRevocation", description: "Whether issuers must have a revocation list." });

/** The settings that only the method X509Certificate has. */
export const x509CertificateSettings = {
  authenticationModeConfiguration: modeConfiguration
    .optional()
    .describe("X509Certificate: how much a certificate counts for."),
  certificateUserBindings: setOf(binding).optional().describe("X509Certificate: how a certificate leads to a user."),
  crlValidationConfiguration: revocation.optional().describe("X509Certificate: whether a revocation list is a must."),
  issuerHintsConfiguration: z
    .strictObject({ state: onOff.optional().describe("Only certificates of known issuers are offered to the user.") })
    .meta({ id: "CertificateIssuerHints", description: "Whether the choice of certificates is narrowed down." })
    .optional()
    .describe("X509Certificate: whether the choice of certificates is narrowed down."),
};
