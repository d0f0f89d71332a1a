/**
 * What a control's predicate finds:
 * - `met`: the tenant holds to the control;
 * - `staged`: it would, but a policy only reports;
 * - `deviates`: it does not;
 * - `unknown`: what the control looks at could not be read.
 */
export type Finding = "met" | "staged" | "deviates" | "unknown";

/** A finding with what was seen, one sentence each. */
export interface Verdict {
  finding: Finding;
  reasons: string[];
}

/** The control is held. */
export const met = (...reasons: string[]): Verdict => ({ finding: "met", reasons });

/** The control would be held if the policy were enforced. */
export const staged = (...reasons: string[]): Verdict => ({ finding: "staged", reasons });

/** The control is not held. */
export const deviates = (...reasons: string[]): Verdict => ({ finding: "deviates", reasons });

/** What the control looks at could not be read: neither "met" nor "deviates" may be claimed. */
export const unknown = (...reasons: string[]): Verdict => ({ finding: "unknown", reasons });

/** Met when nothing deviates; else every deviation is told. */
export const metUnless = (deviations: readonly string[], held: string): Verdict =>
  deviations.length === 0 ? met(held) : deviates(...deviations);

const worstFirst: readonly Finding[] = ["deviates", "unknown", "staged", "met"];

/** Several verdicts as one: the worst, with the reasons of all that are as bad. */
export function worst(...verdicts: Verdict[]): Verdict {
  const finding = worstFirst.find((candidate) => verdicts.some((verdict) => verdict.finding === candidate)) ?? "met";
  return {
    finding,
    reasons: verdicts.filter((verdict) => verdict.finding === finding).flatMap(({ reasons }) => reasons),
  };
}
