import type { AuthenticationStrengthPolicy } from "../model/ConditionalAccessPolicy";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn } from "../PreparedSignIn";
import type { TenantIndex } from "../TenantIndex";
import { type CompiledControl, neverMet } from "./CompiledControl";
import { IMPOSSIBLE, type Level, MISSING, PROMPTABLE, SATISFIED, UNKNOWN } from "./Level";
import { methodLevel, methodWhy } from "./methodLevel";
import { builtInStrengths, readCombinations } from "./strengths";

/**
 * Compiles an authentication strength, as the facts hold it, else as the policy does, else the built-in one. A strength of
 * which the combinations aren't known can't be told.
 */
export function compileStrength(
  reader: PolicyReader,
  path: string,
  strength: AuthenticationStrengthPolicy,
  tenant: TenantIndex,
): CompiledControl {
  const id = strength.id?.toLowerCase() ?? "";
  const inline = strength.allowedCombinations?.length ? strength : undefined;
  const found = tenant.strengths.get(id) ?? inline ?? builtInStrengths.get(id);
  const name = found?.displayName ?? strength.displayName ?? id;
  const control = `authenticationStrength:${id || name}`;
  const base = { control, key: `${control}=${JSON.stringify(found ?? null)}`, label: name, order: 0 };
  if (!found) {
    const message = `${path} names the authentication strength ${id || "without an id"}, which is not among the facts.`;
    const problem = reader.problem("missingStrength", path, message);
    return { ...base, level: (signIn) => unknown(signIn, () => signIn.trace?.doubt(problem)), why: () => message };
  }
  const combinations = readCombinations(found);
  if (combinations.hasUnknown)
    reader.unknownMember(`${path}.allowedCombinations`, found.allowedCombinations, "known methods");
  const level = (signIn: PreparedSignIn) => methodLevel(signIn, combinations, true);
  return {
    ...base,
    level: (signIn) => (neverMet(signIn) === undefined ? level(signIn) : IMPOSSIBLE),
    why: (signIn) => neverMet(signIn) ?? methodWhy(signIn, level(signIn)),
  };
}

/** Compiles one terms-of-use document. B2B direct connect users can't be asked for any. */
export function compileTermsOfUse(id: string): CompiledControl {
  const lower = id.toLowerCase();
  const why = (signIn: PreparedSignIn) =>
    neverMet(signIn) ??
    (signIn.user?.type === "b2bDirectConnectUser"
      ? "Terms of use don't work for B2B direct connect users."
      : undefined);
  return {
    control: `termsOfUse:${lower}`,
    key: `termsOfUse:${lower}`,
    label: `terms of use ${id}`,
    order: 6,
    why,
    level: (signIn) => {
      if (why(signIn) !== undefined) return IMPOSSIBLE;
      const { termsOfUse, acceptedTermsOfUse } = signIn.presents;
      if (holds(acceptedTermsOfUse, lower)) return SATISFIED;
      return termsOfUse === "all" || holds(termsOfUse, lower) ? PROMPTABLE : MISSING;
    },
  };
}

/** Compiles one custom control of another provider. */
export function compileCustomFactor(id: string): CompiledControl {
  const lower = id.toLowerCase();
  return {
    control: `customAuthenticationFactor:${lower}`,
    key: `customAuthenticationFactor:${lower}`,
    label: `the custom control ${id}`,
    order: 7,
    why: neverMet,
    level: (signIn) => {
      if (neverMet(signIn) !== undefined) return IMPOSSIBLE;
      return holds(signIn.presents.customAuthenticationFactors, lower) ? PROMPTABLE : MISSING;
    },
  };
}

function unknown(signIn: PreparedSignIn, doubt: () => void): Level {
  if (neverMet(signIn) !== undefined) return IMPOSSIBLE;
  doubt();
  return UNKNOWN;
}

const holds = (ids: readonly string[] | undefined, id: string) => ids?.some((one) => one.toLowerCase() === id) ?? false;
