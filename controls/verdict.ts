import type { Verdict } from "./Control";

/** The control is held. */
export const met = (...reasons: string[]): Verdict => ({ finding: "met", reasons });

/** The control would be held if the policy were enforced. */
export const staged = (...reasons: string[]): Verdict => ({ finding: "staged", reasons });

/** The control is not held. */
export const deviates = (...reasons: string[]): Verdict => ({ finding: "deviates", reasons });

/** What the control looks at could not be read. */
export const unknown = (what: string): Verdict => ({ finding: "unknown", reasons: [`${what} could not be read.`] });

/** Met when nothing deviates; else every deviation is told. */
export const metUnless = (deviations: string[], held: string): Verdict =>
  deviations.length === 0 ? met(held) : deviates(...deviations);
