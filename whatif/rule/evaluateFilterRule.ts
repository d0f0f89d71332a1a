import type { ComparisonOperator, FilterRule, FilterValue, Literal } from "./FilterRule";

/**
 * Decides a filter rule for one object, of which `read` gives the properties.
 *
 * Follows "Conditional Access: Filter for devices" (Microsoft Learn): a property without a value makes every positive
 * comparison false and every negative one true; `contains` looks for part of a text, but for a whole element of a list.
 */
export function evaluateFilterRule(rule: FilterRule, read: (property: string) => FilterValue): boolean {
  switch (rule.kind) {
    case "and":
      return evaluateFilterRule(rule.left, read) && evaluateFilterRule(rule.right, read);
    case "or":
      return evaluateFilterRule(rule.left, read) || evaluateFilterRule(rule.right, read);
    case "not":
      return !evaluateFilterRule(rule.rule, read);
    case "compare":
      return holds(rule.operator, read(rule.property), rule.values) !== rule.negated;
  }
}

/** Whether the positive form of a comparison holds. */
function holds(operator: ComparisonOperator, value: FilterValue, wanted: readonly Literal[]): boolean {
  const list = typeof value === "object" && value !== null;
  if (value === null || (list && value.length === 0)) return operator === "eq" && wanted[0] === null;
  const actual = (list ? value : [String(value)]).map((v) => v.toLowerCase());
  return wanted.some((literal) => literal !== null && compare(operator, actual, literal.toLowerCase(), list));
}

function compare(operator: ComparisonOperator, actual: readonly string[], wanted: string, list: boolean): boolean {
  switch (operator) {
    case "eq":
    case "in":
      return actual.includes(wanted);
    case "contains":
      return list ? actual.includes(wanted) : actual[0]!.includes(wanted);
    case "startswith":
      return actual.some((text) => text.startsWith(wanted));
    case "endswith":
      return actual.some((text) => text.endsWith(wanted));
  }
}
