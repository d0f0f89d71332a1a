import { isDeepStrictEqual } from "node:util";
import type { TenantState } from "../controls/TenantState";
import { asEnforced, cellCount, compile, diffEffects, type EffectDiff, generateMatrices } from "../whatif";
import { tenantFactsOf } from "./tenantFactsOf";

type Side = Parameters<typeof generateMatrices>[0];

/** As many sign-ins are compared in about half a minute; more would keep a preview waiting. */
export const mostSignIns = 5_000_000;

export interface EffectOptions {
  /** What a reader calls ids. */
  names: Readonly<Record<string, string>>;
  /** @default {@link mostSignIns} */
  most?: number;
}

/** Compares what two states make of everyone's sign-ins; null when there are too many to be told apart. */
export function effectBetween(before: TenantState, after: TenantState, options: EffectOptions): EffectDiff | null {
  const [from, to] = [sideOf(before), sideOf(after)];
  return isDeepStrictEqual(from, to) ? noEffect : diff(from, to, options);
}

const noEffect: EffectDiff = {
  cells: 0,
  changed: 0,
  shutOut: 0,
  routesLost: [],
  routesGained: [],
  changes: [],
  untold: 0,
};

/**
 * Tells what would change besides if the report-only policies that a plan makes or changes were enforced; null when there
 * is none. Those that were report-only before and stay as they are say nothing about the plan.
 */
export function effectOnceEnforced(before: TenantState, after: TenantState, options: EffectOptions): EffectDiff | null {
  const planned = after.conditionalAccessPolicies ?? [];
  const isNew = (policy: (typeof planned)[number]): boolean =>
    !before.conditionalAccessPolicies?.some((other) => isDeepStrictEqual(other, policy));
  const enforced = planned.map((policy) => (isNew(policy) ? asEnforced([policy])[0]! : policy));
  if (enforced.every((policy, index) => policy === planned[index])) return null;
  const side = sideOf(after);
  return diff(side, { ...side, policies: enforced }, options);
}

const sideOf = (state: TenantState): Side => ({
  policies: state.conditionalAccessPolicies ?? [],
  facts: tenantFactsOf(state),
});

function diff(before: Side, after: Side, { names, most = mostSignIns }: EffectOptions): EffectDiff | null {
  const matrices = generateMatrices(before, after, { names });
  if (matrices.reduce((sum, matrix) => sum + cellCount(matrix), 0) > most) return null;
  const [from, to] = [before, after].map(({ policies, facts }) => compile(policies, facts));
  return diffEffects(from!, to!, matrices);
}
