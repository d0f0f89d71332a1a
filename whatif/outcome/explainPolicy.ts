import type { CompiledPolicy } from "../compilePolicy";
import { policyLevel, verdictOf } from "../decidePolicy";
import { IMPOSSIBLE, type Level, MISSING, PROMPTABLE, SATISFIED, UNKNOWN } from "../grants/Level";
import { and, MAYBE, NO, type Tri, YES } from "../logic/Tri";
import { note, type NoteCode } from "../model/notes";
import type { AnalysisReason, ControlResult, PolicyResult, PolicyVerdict, Verdict } from "../model/Outcome";
import type { Problem } from "../model/Problem";
import type { PreparedSignIn } from "../PreparedSignIn";

export interface ExplainedPolicy {
  policy: CompiledPolicy;
  result: PolicyResult;
  /** What this policy alone makes of the sign-in. */
  verdict: Verdict;
}

/** Decides one policy and says why, in Graph's words. */
export function explainPolicy(policy: CompiledPolicy, signIn: PreparedSignIn): ExplainedPolicy {
  const noted = new Set<NoteCode>();
  const doubts = new Map<string, Problem>();
  signIn.trace = {
    note: (code) => noted.add(code),
    doubt: (problem) => doubts.set(`${problem.path}\n${problem.message}`, named(problem, policy)),
  };
  const { applies, reason } = decideConditions(policy, signIn);
  const level = applies === NO ? SATISFIED : policyLevel(policy, signIn);
  const inForce = policy.mode === "enforced" || policy.mode === "unknown";
  const controls = applies === NO ? [] : policy.grant.results(signIn);
  if (signIn.workload && applies !== NO && controls.some(({ control }) => control !== "block"))
    noted.add("workloadBlockOnly");
  if (applies !== NO && policy.mode === "reportOnly" && policy.targetsUserActions) noted.add("reportOnlyUserActions");
  const result: PolicyResult = {
    id: policy.id,
    displayName: policy.displayName,
    state: policy.state,
    applies: applies === MAYBE ? "cannotTell" : applies === YES,
    analysisReasons: reason,
    verdict: policyVerdict(policy, applies, level, controls),
    controls,
    operator: applies === NO ? null : policy.grant.operator,
    doubts: applies === MAYBE || level === UNKNOWN ? [...doubts.values()] : [],
    notes: [...noted].map(note),
  };
  signIn.trace = null;
  return { policy, result, verdict: inForce ? verdictOf(applies, level) : "granted" };
}

/** Whether the policy applies, and if not, the first condition that fails in the order of Graph's reasons. */
function decideConditions(policy: CompiledPolicy, signIn: PreparedSignIn): { applies: Tri; reason: AnalysisReason } {
  if (policy.mode === "disabled") return { applies: NO, reason: "policyNotEnabled" };
  if (!policy.asks) return { applies: NO, reason: "emptyPolicy" };
  let applies = policy.certainty;
  if (policy.stateProblem) signIn.trace?.doubt(policy.stateProblem);
  for (const condition of [signIn.workload ? policy.workloads : policy.users, ...policy.inOrder]) {
    signIn.omitted = false;
    const holds = condition.holds(signIn);
    if (holds === NO) return { applies: NO, reason: signIn.omitted ? "notEnoughInformation" : condition.reason };
    applies = and(applies, holds);
  }
  return { applies, reason: "notSet" };
}

function policyVerdict(
  policy: CompiledPolicy,
  applies: Tri,
  level: Level,
  controls: readonly ControlResult[],
): PolicyVerdict {
  if (policy.mode === "disabled") return "notEnabled";
  if (policy.mode === "reportOnly") return reportOnlyVerdict(policy, applies, level, controls);
  if (applies === NO) return "notApplied";
  const verdict = verdictOf(applies, level);
  return verdict === "granted"
    ? applies === YES
      ? "success"
      : "cannotTell"
    : verdict === "cannotTell"
      ? "cannotTell"
      : "failure";
}

/** Controls that a person satisfies on being asked; the others are checked without asking. */
const interactive =
  /^(mfa|authenticationStrength|termsOfUse|customAuthenticationFactor|passwordChange|riskRemediation)\b/;

/**
 * What a report-only policy would log.
 *
 * Follows "Analyze Conditional Access policy impact" (Microsoft Learn): nobody is prompted, so what only a prompt could
 * satisfy counts as interrupted, whether or not the person would manage it.
 */
function reportOnlyVerdict(
  policy: CompiledPolicy,
  applies: Tri,
  level: Level,
  controls: readonly ControlResult[],
): PolicyVerdict {
  if (applies === NO) return "reportOnlyNotApplied";
  if (applies === MAYBE || level === UNKNOWN) return "cannotTell";
  if (level === SATISFIED) return "reportOnlySuccess";
  if (level === PROMPTABLE) return "reportOnlyInterrupted";
  if (level === IMPOSSIBLE) return "reportOnlyFailure";
  const missing = controls.filter(({ state }) => state === "missing");
  const askable = missing.filter(({ control }) => interactive.test(control));
  const wouldAsk = policy.grant.operator === "OR" ? askable.length > 0 : askable.length === missing.length;
  return level === MISSING && wouldAsk ? "reportOnlyInterrupted" : "reportOnlyFailure";
}

const named = (problem: Problem, policy: CompiledPolicy): Problem => ({
  ...problem,
  policyId: policy.id,
  policyName: policy.displayName,
});
