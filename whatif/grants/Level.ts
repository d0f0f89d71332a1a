import type { ControlState } from "../model/Outcome";

/**
 * How a control stands, as a number, so that "all of them" is the smallest and "any of them" the largest. Unknown lies
 * between missing and promptable: it settles neither.
 */
export type Level = 0 | 1 | 2 | 3 | 4;
export const IMPOSSIBLE = 0;
export const MISSING = 1;
export const UNKNOWN = 2;
export const PROMPTABLE = 3;
export const SATISFIED = 4;

export const controlStates: readonly ControlState[] = ["impossible", "missing", "unknown", "promptable", "satisfied"];
