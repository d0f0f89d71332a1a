import type { z } from "zod";
import { canonical, isObject } from "./canonical";
import { entriesInQuestion } from "./differences";
import { nodeOf } from "./nodes";

/**
 * What is there at the places that are declared, written as the declaration writes it wherever both mean the same: the
 * value to keep in Pulumi's state, in which only a real difference shows. Undefined: nothing is there.
 */
export function echo(schema: z.core.$ZodType, declared: unknown, actual: unknown): unknown {
  if (declared === undefined || actual === undefined || actual === null) return undefined;
  const node = nodeOf(schema, declared);
  if (node.type === "object" && isObject(declared) && isObject(actual)) {
    return Object.fromEntries(
      Object.entries(node.properties)
        .map(([name, property]) => [name, echo(property, declared[name], actual[name])] as const)
        .filter(([, value]) => value !== undefined),
    );
  }
  if (node.type === "list" && !node.ordered && Array.isArray(declared) && Array.isArray(actual)) {
    const { item, keepEntries } = node;
    const found = new Map(
      entriesInQuestion(declared, actual, keepEntries).map((entry) => [canonical(item, entry), entry]),
    );
    // Declared entries first and in their order, so that an entry more or less does not look like a change of all.
    const common = declared.filter((entry) => found.has(canonical(item, entry)));
    for (const entry of common) found.delete(canonical(item, entry));
    return [...common, ...found.values()];
  }
  return canonical(schema, declared) === canonical(schema, actual) ? declared : actual;
}
