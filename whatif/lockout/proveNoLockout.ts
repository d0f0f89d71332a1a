import { compile } from "../compile";
import type { Evaluator } from "../Evaluator";
import type { ConditionalAccessPolicy } from "../model/ConditionalAccessPolicy";
import type { ControlResult, PolicyResult } from "../model/Outcome";
import type { TenantFacts } from "../model/TenantFacts";
import { circumstancesOf } from "./circumstancesOf";
import type { ClosedRoute, LockoutProof, Route, SubjectProof } from "./LockoutProof";
import type { LockoutSubject } from "./LockoutSubject";
import { repairOf } from "./repairOf";
import { type BlockedRoute, searchRoutes } from "./searchRoutes";

/** How many closed ways to tell about; the others take more to open. */
const tellAbout = 3;

/**
 * Proves that a set of policies locks none of the subjects out, or says which, what closes each way, and the smallest
 * change that reopens one.
 *
 * Break-glass must have a way in wherever it is, whatever risk is seen and on an unregistered device, presenting nothing
 * but its own methods. Everyone else must have one way among what they can present. What can't be told fails the proof.
 *
 * Follows "Manage emergency access accounts in Microsoft Entra ID" (Microsoft Learn).
 *
 * @throws WhatIfError for a subject that contradicts itself or the facts.
 */
export function proveNoLockout(
  policies: readonly ConditionalAccessPolicy[],
  facts: TenantFacts,
  subjects: readonly LockoutSubject[],
): LockoutProof {
  const evaluator = compile(policies, facts);
  const proofs = subjects.map((subject) => proveSubject(subject, evaluator, policies, facts));
  return {
    safe: proofs.every(({ verdict }) => verdict === "open" || verdict === "expectedBlocked"),
    subjects: proofs,
    problems: evaluator.policies.filter(({ mode }) => mode !== "disabled").flatMap(({ problems }) => problems),
  };
}

function proveSubject(
  subject: LockoutSubject,
  evaluator: Evaluator,
  policies: readonly ConditionalAccessPolicy[],
  facts: TenantFacts,
): SubjectProof {
  const closed: { label: string | null; blocked: BlockedRoute[]; doubtful: boolean }[] = [];
  let route: Route | null = null;
  for (const circumstance of circumstancesOf(subject, evaluator, policies)) {
    const found = searchRoutes(evaluator, circumstance);
    if (found.open) route ??= found.open;
    else closed.push({ label: circumstance.label, blocked: found.blocked, doubtful: found.doubtful });
  }
  const { class: kind, name, expectBlocked: expected } = subject;
  const base = { class: kind, name, expectBlocked: expected ? { ...expected, met: closed.length > 0 } : null };
  const worst = closed.find(({ doubtful }) => !doubtful) ?? closed[0];
  if (!worst) return { ...base, verdict: "open", route, circumstance: null, closed: [], repair: null };
  const failure = worst.doubtful ? "cannotTell" : "closed";
  return {
    ...base,
    verdict: expected ? "expectedBlocked" : failure,
    route: null,
    circumstance: worst.label,
    closed: worst.blocked.slice(0, tellAbout).map((one) => explainClosed(evaluator, one)),
    repair: expected
      ? null
      : repairOf(
          subject,
          policies,
          facts,
          closed.map(({ blocked }) => blocked),
        ),
  };
}

function explainClosed(evaluator: Evaluator, { route, closers }: BlockedRoute): ClosedRoute {
  const outcome = evaluator.explain(route.signIn);
  const { crossTenant } = outcome;
  return {
    route,
    crossTenant: crossTenant && crossTenant.verdict !== "allowed" ? crossTenant.why : null,
    policies: outcome.policies
      .filter((_, position) => closers.has(position))
      .map((result) => ({ id: result.id, displayName: result.displayName, why: whyClosed(result) })),
  };
}

function whyClosed({ verdict, controls, operator, doubts }: PolicyResult): string {
  if (controls.some(({ control }) => control === "block")) {
    return verdict === "failure" ? "blocks this sign-in" : `may block this sign-in: ${messages(doubts)}`;
  }
  if (verdict === "cannotTell") return `can't be told: ${messages(doubts) || controls.map(describe).join("; ")}`;
  const unmet = controls.filter(({ state }) => state !== "promptable" && state !== "satisfied");
  return `requires ${unmet.map(describe).join(operator === "OR" ? "; or " : "; and ")}`;
}

const messages = (doubts: PolicyResult["doubts"]) => doubts.map(({ message }) => message).join(" ");
const describe = ({ label, why }: ControlResult) => (why ? `${label} (${why})` : `${label}, which is not presented`);
