import { MAYBE, YES } from "../logic/Tri";
import type { PreparedSignIn } from "../PreparedSignIn";
import { IMPOSSIBLE, type Level, MISSING, PROMPTABLE, SATISFIED, UNKNOWN } from "./Level";
import { combinationBits, usableHere } from "./methods";
import type { Combinations } from "./strengths";

const everything = -1;

/** Methods that don't count towards a strength when an external person used them at home. */
const notFromHome = combinationBits(
  "temporaryAccessPassOneTime,temporaryAccessPassMultiUse,federatedMultiFactor,email,qrCodePin",
)!;

/**
 * How a requirement for authentication methods stands: MFA (`strength` false) or an authentication strength.
 *
 * Follows "Authentication and Conditional Access for B2B users" and "How Conditional Access authentication strength works
 * for external users" (Microsoft Learn): MFA done at home counts where that tenant's MFA is trusted; without trust a B2B
 * collaboration user does MFA here, with the few methods accepted here, and a direct connect user is blocked.
 */
export function methodLevel(signIn: PreparedSignIn, combinations: Combinations, strength: boolean): Level {
  const { user, methods } = signIn;
  if (!user?.external) return best(combinations, methods.own, methods.completed);
  if (!user.entraId) {
    const level = here(signIn, combinations);
    // Strengths are documented for people who authenticate with Entra ID only.
    return strength && level >= UNKNOWN ? UNKNOWN : level;
  }
  const trusted = user.trust!.mfa;
  if (trusted === YES) return atHome(signIn, combinations, strength);
  const doesMfaHere = user.type !== "b2bDirectConnectUser" && user.type !== "serviceProvider";
  const untrusted = doesMfaHere ? here(signIn, combinations) : IMPOSSIBLE;
  if (trusted === MAYBE) return either(atHome(signIn, combinations, strength), untrusted);
  if (user.type === "serviceProvider") signIn.trace?.note("serviceProviderMfa");
  return untrusted;
}

function atHome({ methods }: PreparedSignIn, combinations: Combinations, strength: boolean): Level {
  const counts = strength ? ~notFromHome : everything;
  return best(combinations, methods.own & counts, methods.completed & counts);
}

/** Why, where it isn't plain from the person's methods. */
export function methodWhy({ user, legacyClient }: PreparedSignIn, level: Level): string | undefined {
  if (!user?.external || legacyClient) return undefined;
  const trusted = user.trust!.mfa;
  if (trusted === MAYBE && level === UNKNOWN) return "Whether MFA from the home tenant is trusted is not known.";
  if (level !== IMPOSSIBLE) return undefined;
  return user.type === "b2bDirectConnectUser" || user.type === "serviceProvider"
    ? "MFA from the home tenant is not trusted, and this kind of user can't do MFA here."
    : "MFA from the home tenant is not trusted, and no method accepted from an external person here is strong enough.";
}

function here(signIn: PreparedSignIn, combinations: Combinations): Level {
  if (!satisfies(combinations.allowed, usableHere(everything)) && !combinations.hasUnknown) return IMPOSSIBLE;
  if (signIn.methods.hereAssumed) signIn.trace?.note("registersHere");
  return best(combinations, signIn.methods.here, 0);
}

function best({ allowed, restricted, hasUnknown }: Combinations, usable: number, completed: number): Level {
  if (satisfies(allowed, completed)) return SATISFIED;
  if (satisfies(allowed, usable | completed)) return PROMPTABLE;
  return hasUnknown || satisfies(restricted, usable | completed) ? UNKNOWN : MISSING;
}

function satisfies(combinations: readonly number[], methods: number): boolean {
  for (const combination of combinations) if ((combination & methods) === combination) return true;
  return false;
}

/** One of two levels, not known which. */
function either(a: Level, b: Level): Level {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low >= PROMPTABLE ? low : high <= MISSING ? high : UNKNOWN;
}
