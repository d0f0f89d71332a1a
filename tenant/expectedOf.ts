import { closest } from "fastest-levenshtein";
import { type z } from "zod";

const types: Partial<Record<string, string>> = {
  string: "text; write it, in quotes where YAML could take it for something else",
  boolean: "true or false; write it without quotes",
  object: "an object; write its keys indented below it",
  record: "an object; write its keys indented below it",
  array: "a list; begin each entry with a dash",
};

/**
 * Says what was expected, and what to do, where a schema has no words of its own. A zod error map.
 *
 * For unknown keys it writes one line for each, in the order of the issue's `keys`.
 */
export function expectedOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected as string];
    case "invalid_value":
      return choiceOf((issue.values as unknown[]).map(String), issue.input);
    case "unrecognized_keys":
      return keysOf(issue.keys as string[], Object.keys((issue.inst as z.ZodObject)._zod.def.shape));
    default:
      return undefined;
  }
}

function choiceOf(values: string[], found: unknown): string {
  const choice = values.length === 1 ? `${values[0]}` : `one of ${values.join(", ")}`;
  return typeof found === "string" ? `${choice}; did you mean "${closest(found, values)}"?` : `${choice}; choose one`;
}

function keysOf(unknown: string[], known: string[]): string {
  const lineOf = (key: string) => `one of the keys ${known.join(", ")}; did you mean "${closest(key, known)}"?`;
  return unknown.map(lineOf).join("\n");
}
