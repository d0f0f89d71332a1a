import { MAYBE, or, type Tri, tri } from "../logic/Tri";
import type { ConditionalAccessFilter } from "../model/ConditionalAccessPolicy";
import type { Problem } from "../model/Problem";
import type { PolicyReader } from "../PolicyReader";
import { evaluateFilterRule } from "../rule/evaluateFilterRule";
import type { FilterValue } from "../rule/FilterRule";
import { FilterRuleError, parseFilterRule } from "../rule/parseFilterRule";

export interface CompiledFilter {
  /** `unknown`: it may do either. */
  mode: "include" | "exclude" | "unknown";
  /** Set when the filter can't be read; it must then be doubted instead of asked. */
  problem: Problem | null;
  matches(read: (property: string) => FilterValue): Tri;
}

/** Compiles a filter with its rule and mode; null when there is none. */
export function compileFilter(
  reader: PolicyReader,
  path: string,
  filter: ConditionalAccessFilter | null | undefined,
  isKnown: (property: string) => boolean,
): CompiledFilter | null {
  if (filter == null) return null;
  const { mode, rule } = filter;
  if (mode !== "include" && mode !== "exclude") {
    const problem = reader.unknownMember(`${path}.mode`, mode, "include or exclude");
    return { mode: "unknown", problem, matches: () => MAYBE };
  }
  try {
    const parsed = parseFilterRule(rule ?? "", isKnown);
    return { mode, problem: null, matches: (read) => tri(evaluateFilterRule(parsed, read)) };
  } catch (error) {
    if (!(error instanceof FilterRuleError)) throw error;
    const problem = reader.problem("invalidRule", `${path}.rule`, `${path}.rule ${error.message}.`);
    return { mode, problem, matches: () => MAYBE };
  }
}

/** Adds what a filter says to what the lists beside it say. */
export function withFilter(
  mode: CompiledFilter["mode"],
  matches: Tri,
  lists: { included: Tri; excluded: Tri },
): { included: Tri; excluded: Tri } {
  return {
    included: mode === "exclude" ? lists.included : or(lists.included, matches),
    excluded: mode === "include" ? lists.excluded : or(lists.excluded, matches),
  };
}
