/** A filter rule as a tree. Operators are lower case and without their hyphen. */
export type FilterRule =
  | { kind: "and" | "or"; left: FilterRule; right: FilterRule }
  | { kind: "not"; rule: FilterRule }
  | { kind: "compare"; property: string; operator: ComparisonOperator; negated: boolean; values: readonly Literal[] };

/** The positive form of each operator; the negative one is the same with `negated`. */
export type ComparisonOperator = "eq" | "startswith" | "endswith" | "contains" | "in";

/** A quoted text, a bare true or false as text, or null. */
export type Literal = string | null;

/** What a property of the filtered object holds; null when it has no value. */
export type FilterValue = string | boolean | readonly string[] | null;
