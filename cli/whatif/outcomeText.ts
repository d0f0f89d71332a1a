import type { Outcome, PolicyResult } from "../../whatif";
import { plainText } from "../report/plainText";
import type { Disagreement } from "./verify";

const verdicts: Readonly<Record<Outcome["verdict"], string>> = {
  granted: "Granted: every policy that applies is satisfied.",
  required: "Not yet: more has to be presented.",
  blocked: "Blocked.",
  cannotTell: "It can't be told.",
};

/** Writes what a sign-in comes to for a terminal: the verdict, then policy by policy, then what it rests on. */
export function outcomeText(outcome: Outcome, remarks: readonly string[], verified?: readonly Disagreement[]): string {
  const { verdict, crossTenant, required, session, notes, policies } = outcome;
  const applied = policies.filter(({ applies }) => applies !== false);
  const others = policies.filter(({ applies }) => applies === false);
  const inForce = Object.entries(session).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return [
    verdicts[verdict],
    ...section(
      "Still required",
      required.map(({ label }) => label),
    ),
    ...(crossTenant ? [`Cross-tenant access: ${crossTenant.verdict}. ${crossTenant.why}`] : []),
    ...section("Policies that apply", applied.flatMap(appliedLines)),
    ...section(
      "Policies that don't apply",
      others.map(({ displayName, analysisReasons }) => `${displayName}: ${analysisReasons}`),
    ),
    ...section("Session", inForce),
    ...section(
      "Rests on",
      notes.map(({ message }) => message),
    ),
    ...section("Of the tenant", remarks),
    ...(verified ? verifiedLines(verified) : []),
  ]
    .map(plainText)
    .join("\n");
}

function appliedLines({ displayName, verdict, controls, operator, doubts }: PolicyResult): string[] {
  const joined = controls.length > 1 ? ` (${operator === "OR" ? "any one" : "all"} of them)` : "";
  return [
    `${displayName}: ${verdict}${joined}`,
    ...controls.map(({ label, state, why }) => `  ${label}: ${state}${why ? ` (${why})` : ""}`),
    ...doubts.map(({ message }) => `  ${message}`),
  ];
}

function verifiedLines(found: readonly Disagreement[]): string[] {
  if (found.length === 0) return ["Graph's own answer is the same for every policy."];
  const lines = found.map(({ policy, here, graph }) => `${policy}: here ${here}, Graph ${graph}`);
  return section("Graph's own answer differs", lines);
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`${heading}:`, ...lines.map((line) => `  ${line}`)] : [];
