import { badRequest } from "../problems";
import { type Entity } from "../store/Entity";
import { tokensOf } from "./filterTokens";

type Predicate = (item: Entity) => boolean;
type Value = string | number | boolean | null;

/**
 * Reads a `$filter` made of `eq`, `ne`, `in`, `startswith`, `and`, `or`, `not` and parentheses into a predicate.
 *
 * Strings compare without case, as Graph's directory does.
 *
 * @param properties the properties (or `a/b` paths) that may be filtered on; undefined = any
 */
export function filterPredicate(text: string, properties?: readonly string[]): Predicate {
  return new FilterReader(text, properties).read();
}

/** The values that a filter of `eq` clauses joined by `and` asks for: `{ scopeId: "/", scopeType: "DirectoryRole" }`. */
export function equalities(text: string): Record<string, Value> {
  const reader = new FilterReader(text);
  reader.read();
  return Object.fromEntries(reader.required);
}

class FilterReader {
  /** What each `eq` outside of `or` and `not` asks for. */
  readonly required = new Map<string, Value>();
  private readonly tokens: string[];
  private position = 0;
  private optional = 0;

  constructor(
    private readonly text: string,
    private readonly properties?: readonly string[],
  ) {
    this.tokens = tokensOf(text) ?? this.fail();
  }

  read(): Predicate {
    const predicate = this.either();
    return this.position === this.tokens.length ? predicate : this.fail();
  }

  private either(): Predicate {
    const before = new Map(this.required);
    let left = this.both();
    while (this.take("or")) {
      const [one, other] = [left, this.both()];
      left = (item) => one(item) || other(item);
      this.required.clear();
      before.forEach((value, key) => this.required.set(key, value));
    }
    return left;
  }

  private both(): Predicate {
    let left = this.single();
    while (this.take("and")) {
      const [one, other] = [left, this.single()];
      left = (item) => one(item) && other(item);
    }
    return left;
  }

  private single(): Predicate {
    if (this.take("not")) {
      this.optional++;
      const negated = this.single();
      this.optional--;
      return (item) => !negated(item);
    }
    if (this.take("(")) {
      const inner = this.either();
      return this.take(")") ? inner : this.fail();
    }
    if (this.take("startswith")) {
      return this.startsWith();
    }
    return this.comparison();
  }

  private startsWith(): Predicate {
    const property = this.take("(") ? this.property() : this.fail();
    const prefix = this.take(",") ? this.value() : this.fail();
    if (!this.take(")") || typeof prefix !== "string") this.fail();
    const start = String(prefix).toLowerCase();
    return (item) =>
      String(valueAt(item, property) ?? "")
        .toLowerCase()
        .startsWith(start);
  }

  private comparison(): Predicate {
    const property = this.property();
    if (this.take("in")) {
      const wanted = this.list();
      return (item) => wanted.some((value) => same(valueAt(item, property), value));
    }
    const negative = this.take("ne");
    if (!negative && !this.take("eq")) this.fail();
    const value = this.value();
    if (!negative && this.optional === 0) this.required.set(property, value);
    return (item) => same(valueAt(item, property), value) !== negative;
  }

  private list(): Value[] {
    if (!this.take("(")) this.fail();
    const values = [this.value()];
    while (this.take(",")) values.push(this.value());
    return this.take(")") ? values : this.fail();
  }

  private property(): string {
    const name = this.tokens[this.position++] ?? this.fail();
    if (!/^[A-Za-z_@][\w@./]*$/.test(name)) this.fail();
    if (this.properties && !this.properties.includes(name)) {
      throw badRequest(`Unsupported or invalid query filter clause specified for property '${name}'.`, unsupported);
    }
    return name;
  }

  private value(): Value {
    const token = this.tokens[this.position++] ?? this.fail();
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (/^(true|false|null)$/.test(token)) return JSON.parse(token) as Value;
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(token)) return token;
    return /^-?\d+(\.\d+)?$/.test(token) ? Number(token) : this.fail();
  }

  private take(token: string): boolean {
    if (this.tokens[this.position]?.toLowerCase() !== token) return false;
    this.position++;
    return true;
  }

  private fail(): never {
    throw badRequest(`Invalid filter clause: the expression "${this.text}" is not understood.`, "BadRequest");
  }
}

const unsupported = "Request_UnsupportedQuery";

function valueAt(item: Entity, path: string): unknown {
  return path.split("/").reduce<unknown>((value, name) => (value as Entity | null | undefined)?.[name], item) ?? null;
}

function same(one: unknown, other: Value): boolean {
  return typeof one === "string" && typeof other === "string"
    ? one.toLowerCase() === other.toLowerCase()
    : one === other;
}
