import { asBlock, type Values } from "./Field";
import { isUnknown } from "./unknown";

/** A condition over several properties of one block, checked when the block is declared. */
export interface Rule {
  /** Where the block is: `conditions.users`, or "" for the whole resource. */
  readonly at: string;
  /** Says what is wrong, or nothing. Values that aren't known yet are markers (`isUnknown`). */
  readonly check: (block: Values) => string | undefined;
}

export interface Problem {
  readonly path: string;
  readonly message: string;
}

const declared = (block: Values, name: string): boolean => block[name] !== undefined && block[name] !== null;
const quoted = (names: string[]): string => names.map((name) => `\`${name}\``).join(", ");

/** An empty list counts as declared: that is how the official plugin counts. */
export function atLeastOneOf(at: string, ...names: string[]): Rule {
  return {
    at,
    check: (block) =>
      names.some((name) => declared(block, name)) ? undefined : `one of ${quoted(names)} must be specified`,
  };
}

export function exactlyOneOf(at: string, ...names: string[]): Rule {
  return {
    at,
    check: (block) => {
      const set = names.filter((name) => declared(block, name));
      const known = set.filter((name) => !isUnknown(block[name]));
      if (known.length > 1) return `only one of ${quoted(names)} can be specified, but ${quoted(known)} were`;
      return set.length === 0 ? `one of ${quoted(names)} must be specified` : undefined;
    },
  };
}

export function conflicting(at: string, one: string, other: string): Rule {
  return {
    at,
    check: (block) => {
      const both = [one, other].every((name) => declared(block, name) && !isUnknown(block[name]));
      return both ? `\`${one}\` conflicts with \`${other}\`` : undefined;
    },
  };
}

export function together(at: string, ...names: string[]): Rule {
  return {
    at,
    check: (block) => {
      const missing = names.filter((name) => !declared(block, name));
      return missing.length === 0 || missing.length === names.length
        ? undefined
        : `all of ${quoted(names)} must be specified, ${quoted(missing)} is missing`;
    },
  };
}

/** A rule that only looks at known values: anything unknown makes it pass. */
export function known(at: string, names: string[], check: Rule["check"]): Rule {
  return { at, check: (block) => (names.some((name) => isUnknown(block[name])) ? undefined : check(block)) };
}

export function checkRules(rules: readonly Rule[], inputs: Values): Problem[] {
  return rules.flatMap((rule) => {
    const steps = rule.at === "" ? [] : rule.at.split(".");
    const block = steps.reduce<Values | undefined>((at, step) => asBlock(at?.[step]), inputs);
    const message = block && !isUnknown(block) ? rule.check(block) : undefined;
    return message === undefined ? [] : [{ path: rule.at, message }];
  });
}
