const single = [
  "windowsHelloForBusiness",
  "fido2",
  "x509CertificateMultiFactor",
  "deviceBasedPush",
  "temporaryAccessPassOneTime",
  "temporaryAccessPassMultiUse",
  "federatedMultiFactor",
];

const withPassword = [
  "microsoftAuthenticatorPush",
  "softwareOath",
  "hardwareOath",
  "x509CertificateSingleFactor",
  "x509CertificateMultiFactor",
  "sms",
  "voice",
];

const withFederation = ["microsoftAuthenticatorPush", "softwareOath", "hardwareOath", "sms", "voice"];

/**
 * The combinations of methods that make up multifactor authentication, in Graph's spelling
 * (https://learn.microsoft.com/graph/api/resources/authenticationstrengthpolicy).
 */
export const multifactorCombinations: readonly string[] = [
  ...single,
  ...withPassword.map((method) => `password,${method}`),
  ...withFederation.map((method) => `${method},federatedSingleFactor`),
];

/** The combinations that need no password. */
export const passwordlessCombinations: readonly string[] = [
  "windowsHelloForBusiness",
  "fido2",
  "x509CertificateMultiFactor",
  "deviceBasedPush",
];

/** The combinations that withstand phishing. */
export const phishingResistantCombinations: readonly string[] = [
  "windowsHelloForBusiness",
  "fido2",
  "x509CertificateMultiFactor",
];
