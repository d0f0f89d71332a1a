import type { CompiledPolicy } from "./compilePolicy";
import { IMPOSSIBLE, type Level, MISSING, PROMPTABLE, UNKNOWN } from "./grants/Level";
import { type Tri, YES } from "./logic/Tri";
import type { Verdict } from "./model/Outcome";
import type { PreparedSignIn } from "./PreparedSignIn";

const severity: Readonly<Record<Verdict, number>> = { granted: 0, required: 1, cannotTell: 2, blocked: 3 };

/** The worse of two verdicts: blocked, then cannotTell, then required. */
export function worse(a: Verdict, b: Verdict): Verdict {
  return severity[a] >= severity[b] ? a : b;
}

/** How what a policy asks for stands; a session control that isn't known makes it unknown. */
export function policyLevel(policy: CompiledPolicy, signIn: PreparedSignIn): Level {
  const level = grantLevel(policy, signIn);
  if (policy.session.problems.length === 0 || level < UNKNOWN) return level;
  if (signIn.trace) for (const problem of policy.session.problems) signIn.trace.doubt(problem);
  return UNKNOWN;
}

/** Most policies ask for one of a few things; each is worked out once for a sign-in, unless notes are wanted. */
function grantLevel({ grant, grantNumber }: CompiledPolicy, signIn: PreparedSignIn): Level {
  if (signIn.trace !== null) return grant.level(signIn);
  const known = signIn.levels[grantNumber];
  if (known !== undefined) return known;
  const level = grant.level(signIn);
  signIn.levels[grantNumber] = level;
  return level;
}

/** What one policy makes of a sign-in. One that only may apply takes nothing from someone who would satisfy it. */
export function verdictOf(applies: Tri, level: Level): Verdict {
  if (level >= PROMPTABLE) return "granted";
  if (applies !== YES) return "cannotTell";
  return level === IMPOSSIBLE ? "blocked" : level === MISSING ? "required" : "cannotTell";
}

/** What cross-tenant access alone makes of a sign-in. */
export function crossTenantVerdict({ crossTenant }: PreparedSignIn): Verdict {
  return crossTenant === null || crossTenant.verdict === "allowed" ? "granted" : crossTenant.verdict;
}
