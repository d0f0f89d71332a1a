import type { z } from "zod";
import { isObject } from "./canonical";
import { entriesInQuestion } from "./differences";
import { nodeOf } from "./nodes";

/**
 * The whole value that results when a declaration is laid over what is there: members that are not declared stay. Graph
 * does not say whether a nested value is merged or replaced, so only whole values are ever sent.
 */
export function overlay(schema: z.core.$ZodType, actual: unknown, wanted: unknown): unknown {
  if (wanted === undefined) return actual;
  const node = nodeOf(schema, wanted);
  if (node.type === "object" && isObject(wanted) && isObject(actual)) {
    return Object.fromEntries(
      Object.entries(node.properties)
        .map(([name, property]) => [name, overlay(property, actual[name], wanted[name])] as const)
        // A null that is there already is left out: not every property that reads null may be written as null.
        .filter(([name, value]) => value !== undefined && (value !== null || wanted[name] === null)),
    );
  }
  if (node.type === "list" && Array.isArray(wanted) && Array.isArray(actual)) {
    const inQuestion = new Set(entriesInQuestion(wanted, actual, node.keepEntries));
    return [...wanted, ...(node.keepEntries ? actual.filter((entry) => !inQuestion.has(entry)) : [])];
  }
  return wanted;
}
