import { type Fields } from "../schema/Field";
import { name, set, text } from "../schema/fieldTypes";

/** `qrCodePin` is not among them: version 6.9.1 doesn't know it. */
const methods = [
  "deviceBasedPush",
  "email",
  "federatedMultiFactor",
  "federatedSingleFactor",
  "fido2",
  "hardwareOath",
  "microsoftAuthenticatorPush",
  "password",
  "sms",
  "softwareOath",
  "temporaryAccessPassMultiUse",
  "temporaryAccessPassOneTime",
  "voice",
  "windowsHelloForBusiness",
  "x509CertificateMultiFactor",
  "x509CertificateSingleFactor",
];

const combination = text({
  check: (value) => {
    const unknown = value.split(",").find((method) => !methods.includes(method.trim()));
    return unknown === undefined
      ? undefined
      : `to name known methods ("${unknown}" is an unrecognized authentication method)`;
  },
});

/** The properties of `azuread.AuthenticationStrengthPolicy`. */
export const fields = {
  displayName: name({ required: true }),
  description: text(),
  allowedCombinations: set(combination, { required: true }),
} satisfies Fields;
