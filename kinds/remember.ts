import type { z } from "zod";
import { isObject } from "./canonical";
import { nodeOf } from "./nodes";

/**
 * Adds to what is remembered of an object's values from before it was managed: for each declared property that is not
 * remembered yet, the value that is there now, null where there is none. What is remembered already is never replaced.
 */
export function remember(schema: z.core.$ZodType, declared: unknown, actual: unknown, prior: unknown): unknown {
  if (declared === undefined) return prior;
  const node = nodeOf(schema, declared);
  if (node.type === "object" && isObject(declared) && (prior === undefined || isObject(prior)) && isObject(actual)) {
    const remembered = Object.entries(node.properties).map(
      ([name, property]) => [name, remember(property, declared[name], actual[name], prior?.[name])] as const,
    );
    return Object.fromEntries(remembered.filter(([, value]) => value !== undefined));
  }
  return prior === undefined ? (actual ?? null) : prior;
}
