import { crossTenantVerdict, worse } from "../decidePolicy";
import type { Evaluator } from "../Evaluator";
import { note, type NoteCode } from "../model/notes";
import type { ControlResult, EffectiveSession, Outcome } from "../model/Outcome";
import type { SignIn } from "../model/SignIn";
import { prepareSignIn } from "../prepareSignIn";
import type { PreparedSignIn } from "../PreparedSignIn";
import { disagree, strictest } from "../sessions/strictest";
import { type ExplainedPolicy, explainPolicy } from "./explainPolicy";

/** Decides a sign-in policy by policy, and gathers why. The verdict is always `decide`'s. */
export function explainSignIn(evaluator: Evaluator, signIn: SignIn): Outcome {
  const noted = new Set<NoteCode>();
  const prepared = prepareSignIn(signIn, evaluator.tenant, (code) => noted.add(code));
  const explained = prepared.outbound ? [] : evaluator.policies.map((policy) => explainPolicy(policy, prepared));
  const inForce = explained.filter(({ result }) => result.applies !== false && isEnforced(result.state));
  for (const { result } of inForce) result.notes.forEach(({ code }) => noted.add(code));
  const session = sessionInForce(inForce, prepared, noted);
  return {
    verdict: explained.map(({ verdict }) => verdict).reduce(worse, crossTenantVerdict(prepared)),
    crossTenant: prepared.crossTenant,
    policies: explained.map(({ result }) => result),
    required: stillRequired(inForce, prepared),
    session,
    notes: [...noted].map(note),
  };
}

/** The controls that were not presented, of each policy that fails; each once, in the order of Entra's prompts. */
function stillRequired(inForce: readonly ExplainedPolicy[], signIn: PreparedSignIn): ControlResult[] {
  if (signIn.crossTenant?.verdict === "blocked") return [];
  const required = new Map<string, { order: number; result: ControlResult }>();
  for (const { policy, result } of inForce) {
    if (result.verdict !== "failure") continue;
    result.controls.forEach((control, index) => {
      const order = policy.grant.controls[index]?.order ?? 0;
      if (control.state === "missing") required.set(control.control, { order, result: control });
    });
  }
  return [...required.values()].sort((a, b) => a.order - b.order).map(({ result }) => result);
}

function sessionInForce(
  policies: readonly ExplainedPolicy[],
  signIn: PreparedSignIn,
  noted: Set<NoteCode>,
): EffectiveSession {
  let session: EffectiveSession = {};
  for (const { policy, result } of policies) {
    if (result.applies !== true || !policy.session.asks) continue;
    if (signIn.user?.type === "b2bDirectConnectUser") {
      noted.add("sessionUnsupported");
      continue;
    }
    if (disagree(session, policy.session.effective)) noted.add("strictestSession");
    session = strictest(session, policy.session.effective);
  }
  return session;
}

const isEnforced = (state: string) => state !== "disabled" && state !== "enabledForReportingButNotEnforced";
