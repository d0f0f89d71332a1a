import { closest, distance } from "fastest-levenshtein";
import { type z } from "zod";
import { isObject } from "./canonical";
import type { Problem } from "./kind";
import { nodeOf } from "./nodes";

/** Finds what is wrong with a value: where, what was expected, what was found, and the word that was probably meant. */
export function problemsOf(schema: z.ZodType, value: unknown): Problem[] {
  const { error } = schema.safeParse(value);
  return error ? error.issues.flatMap((issue) => problemsOfIssue(schema, value, issue)) : [];
}

function problemsOfIssue(schema: z.ZodType, value: unknown, issue: z.core.$ZodIssue): Problem[] {
  const { path } = issue;
  const actual = valueAt(value, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const known = keysAt(schema, value, path);
        const rest = `known here: ${known.join(", ")}`;
        return { path: [...path, key], message: `there is no such property; ${didYouMean(key, known) ?? rest}` };
      });
    case "invalid_type":
      return [{ path, message: `expected ${words[issue.expected] ?? issue.expected}, found ${describe(actual)}` }];
    case "invalid_value":
      return [{ path, message: expectedOneOf(issue.values.map(String), actual) }];
    case "invalid_union": {
      const meant = isObject(actual) ? issue.errors.find((issues) => !issues.some(isWrongAltogether)) : undefined;
      if (!meant) {
        const literals = issue.errors.flat().flatMap((inner) => (inner.code === "invalid_value" ? inner.values : []));
        return [{ path, message: expectedOneOf([...literals.map(String), "an object"], actual) }];
      }
      return meant.flatMap((inner) => problemsOfIssue(schema, value, { ...inner, path: [...path, ...inner.path] }));
    }
    default: {
      const saysFound = typeof actual === "string" && issue.message.startsWith("expected ");
      return [{ path, message: saysFound ? `${issue.message}; found ${describe(actual)}` : issue.message }];
    }
  }
}

/** An option of a union of which the value has not even the type. */
const isWrongAltogether = ({ code, path }: z.core.$ZodIssue): boolean =>
  path.length === 0 && (code === "invalid_type" || code === "invalid_value");

const words: Partial<Record<string, string>> = {
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function expectedOneOf(choices: string[], actual: unknown): string {
  const hint = typeof actual === "string" ? didYouMean(actual, choices) : undefined;
  return `expected ${choices.join(" or ")}, found ${describe(actual)}${hint ? `; ${hint}` : ""}`;
}

/** Suggests the nearest of the known words, unless it has nothing to do with what was written. */
function didYouMean(written: string, known: string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(written, known);
  const isFar = distance(written.toLowerCase(), nearest.toLowerCase()) > Math.max(written.length, nearest.length) / 2;
  return isFar ? undefined : `did you mean "${nearest}"?`;
}

/** The properties that an object within a value may have. */
function keysAt(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): string[] {
  const node = nodeOf(schema, value);
  const [key, ...rest] = path;
  if (key === undefined) return node.type === "object" ? Object.keys(node.properties) : [];
  const inner = node.type === "object" ? node.properties[String(key)] : node.type === "list" ? node.item : undefined;
  return inner ? keysAt(inner, valueAt(value, [key]), rest) : [];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "an object";
  return typeof value === "string" ? `"${value}"` : String(value);
}
