import type { AuthenticationStrengthPolicy } from "../../whatif/model/ConditionalAccessPolicy";
import type { TenantState } from "../TenantState";

/** How much an authentication strength asks for. */
export interface Strength {
  mfa: boolean;
  phishingResistant: boolean;
}

const builtIn: Readonly<Record<string, Strength>> = {
  "00000000-0000-0000-0000-000000000002": { mfa: true, phishingResistant: false },
  "00000000-0000-0000-0000-000000000003": { mfa: true, phishingResistant: false },
  "00000000-0000-0000-0000-000000000004": { mfa: true, phishingResistant: true },
};

const phishingResistant: ReadonlySet<string> = new Set([
  "windowsHelloForBusiness",
  "fido2",
  "x509CertificateMultiFactor",
]);

/** Single methods that count as two factors; every other one has to be combined. */
const multiFactor: ReadonlySet<string> = new Set([
  ...phishingResistant,
  "deviceBasedPush",
  "temporaryAccessPassOneTime",
  "temporaryAccessPassMultiUse",
  "federatedMultiFactor",
]);

/** Reads a strength as a policy refers to it. Undefined when only its id is known, and nothing tells what it allows. */
export function strengthOf(
  reference: AuthenticationStrengthPolicy,
  { authenticationStrengths = [] }: Pick<TenantState, "authenticationStrengths">,
): Strength | undefined {
  const id = reference.id?.toLowerCase() ?? "";
  const known = builtIn[id];
  if (known) return known;
  const combinations =
    reference.allowedCombinations ??
    authenticationStrengths.find((strength) => strength.id?.toLowerCase() === id)?.allowedCombinations;
  if (!combinations) return undefined;
  return {
    mfa: combinations.every((combination) => combination.includes(",") || multiFactor.has(combination)),
    phishingResistant: combinations.every((combination) => phishingResistant.has(combination)),
  };
}
