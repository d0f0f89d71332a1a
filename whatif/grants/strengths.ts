import type { AuthenticationStrengthPolicy } from "../model/ConditionalAccessPolicy";
import { combinationBits } from "./methods";

/** A set of combinations of methods, any of which is enough. */
export interface Combinations {
  /** Each the bits of the methods that are needed together. */
  allowed: readonly number[];
  /** Those that further settings restrict, such as to certain security keys: whether they do is not known. */
  restricted: readonly number[];
  /** Whether there are combinations with methods that aren't known. */
  hasUnknown: boolean;
}

const secondFactors = ["microsoftAuthenticatorPush", "softwareOath", "hardwareOath", "sms", "voice"];
const phishingResistant = ["windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor"];
const builtIns: readonly (AuthenticationStrengthPolicy & { id: string })[] = [
  {
    id: "00000000-0000-0000-0000-000000000002",
    displayName: "Multifactor authentication",
    allowedCombinations: [
      ...phishingResistant,
      "deviceBasedPush",
      "temporaryAccessPassOneTime",
      "temporaryAccessPassMultiUse",
      "federatedMultiFactor",
      "password,x509CertificateSingleFactor",
      "password,x509CertificateMultiFactor",
      ...secondFactors.flatMap((method) => [`password,${method}`, `${method},federatedSingleFactor`]),
    ],
  },
  {
    id: "00000000-0000-0000-0000-000000000003",
    displayName: "Passwordless MFA",
    allowedCombinations: [...phishingResistant, "deviceBasedPush"],
  },
  {
    id: "00000000-0000-0000-0000-000000000004",
    displayName: "Phishing-resistant MFA",
    allowedCombinations: phishingResistant,
  },
];

/**
 * The strengths that every tenant has, by id.
 *
 * Follows "Conditional Access authentication strength" (Microsoft Learn).
 */
export const builtInStrengths: ReadonlyMap<string, AuthenticationStrengthPolicy> = new Map(
  builtIns.map((strength) => [strength.id, strength]),
);

/** What satisfies the plain `mfa` control: the same combinations as the built-in multifactor strength. */
export const mfaCombinations = readCombinations(builtIns[0]!);

export function readCombinations(strength: AuthenticationStrengthPolicy): Combinations {
  const restrictions = (strength.combinationConfigurations ?? []).map((c) => c.appliesToCombinations);
  const isRestricted = (combination: string) =>
    restrictions.some((applies) => applies == null || applies.some((other) => same(other, combination)));
  const texts = strength.allowedCombinations ?? [];
  const bitsOf = (list: readonly string[]) => list.map(combinationBits).filter((bits) => bits !== null);
  return {
    allowed: bitsOf(texts.filter((text) => !isRestricted(text))),
    restricted: bitsOf(texts.filter(isRestricted)),
    hasUnknown: texts.some((text) => combinationBits(text) === null),
  };
}

const same = (a: string, b: string) => combinationBits(a) !== null && combinationBits(a) === combinationBits(b);
