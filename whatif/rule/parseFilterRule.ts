import type { ComparisonOperator, FilterRule, Literal } from "./FilterRule";

/** A rule that can't be read, or that names a property that isn't known. */
export class FilterRuleError extends Error {}

const maximumLength = 3072;
const token = /\s*(?:([()[\],])|"((?:[^"`]|`.)*)"|'((?:[^']|'')*)'|(-?[\p{L}_$][\p{L}\p{N}_.$]*))/uy;
const comparisons: Readonly<Record<string, { operator: ComparisonOperator; negated: boolean }>> = {
  eq: { operator: "eq", negated: false },
  ne: { operator: "eq", negated: true },
  startswith: { operator: "startswith", negated: false },
  notstartswith: { operator: "startswith", negated: true },
  endswith: { operator: "endswith", negated: false },
  notendswith: { operator: "endswith", negated: true },
  contains: { operator: "contains", negated: false },
  notcontains: { operator: "contains", negated: true },
  in: { operator: "in", negated: false },
  notin: { operator: "in", negated: true },
};

interface Token {
  kind: "mark" | "text" | "word";
  value: string;
}

/**
 * Reads a filter rule, as in `device.trustType -eq "ServerAD" -and -not (device.model -contains "X")`.
 *
 * Follows "Conditional Access: Filter for devices" and, for the grammar, "Manage rules for dynamic membership groups"
 * (Microsoft Learn): -not binds tighter than -and, -and tighter than -or; hyphens are optional, case doesn't matter.
 *
 * @throws FilterRuleError for a rule that can't be read, or whose property `isKnown` doesn't know (lower case).
 */
export function parseFilterRule(rule: string, isKnown: (property: string) => boolean): FilterRule {
  if (rule.length > maximumLength) throw new FilterRuleError(`is longer than ${maximumLength} characters`);
  const parser = new Parser(tokenize(rule), isKnown);
  return parser.whole();
}

function tokenize(rule: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < rule.length) {
    const at = token.lastIndex;
    if (rule.slice(at).trim() === "") break;
    const found = token.exec(rule);
    if (!found) throw new FilterRuleError(`can't be read at "${rule.slice(at, at + 20).trim()}"`);
    const [, mark, double, single, word] = found;
    if (mark !== undefined) tokens.push({ kind: "mark", value: mark });
    else if (double !== undefined) tokens.push({ kind: "text", value: double.replace(/`(.)/g, "$1") });
    else if (single !== undefined) tokens.push({ kind: "text", value: single.replace(/''/g, "'") });
    else tokens.push({ kind: "word", value: word! });
  }
  return tokens;
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly isKnown: (property: string) => boolean,
  ) {}

  whole(): FilterRule {
    const rule = this.or();
    if (this.at < this.tokens.length) throw new FilterRuleError(`has something left over at "${this.peek()!.value}"`);
    return rule;
  }

  private or(): FilterRule {
    let left = this.and();
    while (this.takeWord("or")) left = { kind: "or", left, right: this.and() };
    return left;
  }

  private and(): FilterRule {
    let left = this.unary();
    while (this.takeWord("and")) left = { kind: "and", left, right: this.unary() };
    return left;
  }

  private unary(): FilterRule {
    if (this.takeWord("not")) return { kind: "not", rule: this.unary() };
    if (this.takeMark("(")) {
      const rule = this.or();
      this.expectMark(")");
      return rule;
    }
    return this.comparison();
  }

  private comparison(): FilterRule {
    const property = this.next("a property").value.toLowerCase();
    if (!this.isKnown(property)) throw new FilterRuleError(`names the property "${property}", which is not known`);
    const word = this.next("an operator").value;
    const found = comparisons[bare(word)];
    if (!found) throw new FilterRuleError(`uses the operator "${word}", which is not known`);
    return { kind: "compare", property, ...found, values: found.operator === "in" ? this.list() : [this.literal()] };
  }

  private list(): Literal[] {
    this.expectMark("[");
    const values = [this.literal()];
    while (this.takeMark(",")) values.push(this.literal());
    this.expectMark("]");
    return values;
  }

  private literal(): Literal {
    const { kind, value } = this.next("a value");
    if (kind === "text") return value;
    if (kind === "word" && /^(true|false)$/i.test(value)) return value;
    if (kind === "word" && /^\$?null$/i.test(value)) return null;
    throw new FilterRuleError(`has "${value}" where a value in quotes is expected`);
  }

  private peek = () => this.tokens[this.at];

  private next(expected: string): Token {
    const found = this.tokens[this.at++];
    if (!found) throw new FilterRuleError(`ends where ${expected} is expected`);
    return found;
  }

  private takeWord(word: string): boolean {
    const found = this.peek();
    if (found?.kind !== "word" || bare(found.value) !== word) return false;
    this.at++;
    return true;
  }

  private takeMark(mark: string): boolean {
    const found = this.peek();
    if (found?.kind !== "mark" || found.value !== mark) return false;
    this.at++;
    return true;
  }

  private expectMark(mark: string): void {
    if (!this.takeMark(mark)) {
      throw new FilterRuleError(
        `has ${this.peek() ? `"${this.peek()!.value}"` : "its end"} where "${mark}" is expected`,
      );
    }
  }
}

const bare = (word: string) => word.toLowerCase().replace(/^-/, "");
