import { z } from "zod";
import type { Comparison } from "./comparison";

/** What a schema says about how to walk and compare a value. */
export type Node =
  | { type: "object"; properties: Readonly<Record<string, z.ZodType>> }
  | { type: "list"; item: z.ZodType; ordered: boolean; keepEntries?: string }
  | { type: "leaf"; compare?: Comparison };

/** Looks through optional and union wrappers to the schema that a value is meant for. */
export function nodeOf(schema: z.core.$ZodType, value: unknown): Node {
  const meta = z.globalRegistry.get(schema);
  if (schema instanceof z.ZodOptional) return nodeOf(schema.unwrap(), value);
  if (schema instanceof z.ZodUnion) {
    const structured = schema.options.find((option) => !(option instanceof z.ZodLiteral));
    return structured && typeof value === "object" ? nodeOf(structured, value) : { type: "leaf" };
  }
  if (schema instanceof z.ZodObject) return { type: "object", properties: schema.shape };
  if (schema instanceof z.ZodArray) {
    const ordered = meta?.compare !== "set";
    return { type: "list", item: schema.element as z.ZodType, ordered, keepEntries: meta?.keepEntries };
  }
  return { type: "leaf", compare: meta?.compare };
}
