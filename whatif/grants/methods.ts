import { WhatIfError } from "../WhatIfError";

/**
 * The members of Graph's authenticationMethodModes; each is one bit, so that a combination is a set of bits.
 *
 * Follows "authenticationStrengthPolicy resource type" (Microsoft Graph v1.0).
 */
export const authenticationMethods = [
  "password",
  "voice",
  "hardwareOath",
  "softwareOath",
  "sms",
  "fido2",
  "windowsHelloForBusiness",
  "microsoftAuthenticatorPush",
  "deviceBasedPush",
  "temporaryAccessPassOneTime",
  "temporaryAccessPassMultiUse",
  "email",
  "x509CertificateSingleFactor",
  "x509CertificateMultiFactor",
  "federatedSingleFactor",
  "federatedMultiFactor",
  "qrCodePin",
] as const;

const bits: ReadonlyMap<string, number> = new Map(
  authenticationMethods.map((method, index) => [method.toLowerCase(), 1 << index]),
);

/** The bits of methods joined by commas, as in an allowed combination; null when one of them is not known. */
export function combinationBits(combination: string): number | null {
  let result = 0;
  for (const method of combination.split(",")) {
    const bit = bits.get(method.trim().toLowerCase());
    if (bit === undefined) return null;
    result |= bit;
  }
  return result;
}

/** The bits of the methods that a person has. @throws WhatIfError for one that isn't known. */
export function methodBits(methods: readonly string[] | undefined): number {
  let result = 0;
  for (const method of methods ?? []) {
    const bit = bits.get(method) ?? bits.get(method.toLowerCase());
    if (bit === undefined) {
      throw new WhatIfError(
        "SIGN_IN",
        `The sign-in presents the method "${method}", which is not one of ${authenticationMethods.join(", ")}.`,
      );
    }
    result |= bit;
  }
  return result;
}

/** A person's methods, by where they count and whether they were used already. */
export interface PreparedMethods {
  /** Usable when asked, in the tenant of the person's account. */
  own: number;
  /** Usable when asked, registered by an external person in this tenant. */
  here: number;
  /** Whether `here` was assumed from `own`. */
  hereAssumed: boolean;
  /** Used already in this session. */
  completed: number;
}

const firstFactor = combinationBits("password,federatedSingleFactor")!;

/**
 * What an external person can use for MFA in the resource tenant.
 *
 * Follows "How Conditional Access authentication strength works for external users" (Microsoft Learn), its table.
 */
const acceptedInResourceTenant = combinationBits("sms,voice,microsoftAuthenticatorPush,softwareOath")!;

/** What of these methods counts when an external person does MFA here: the accepted second factors after any sign-in. */
export function usableHere(methods: number): number {
  const second = methods & acceptedInResourceTenant;
  return second === 0 ? 0 : second | firstFactor;
}
