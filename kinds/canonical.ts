import type { z } from "zod";
import { durationInSeconds } from "./duration";
import { queryMeaning } from "./graphQuery";
import { nodeOf } from "./nodes";
import { roleTemplateId } from "./roles";

/**
 * Writes a value so that two values that mean the same come out as the same text: GUIDs and enums in one casing,
 * durations in seconds, sets in one order.
 */
export function canonical(schema: z.core.$ZodType, value: unknown): string {
  const node = nodeOf(schema, value);
  if (node.type === "list" && Array.isArray(value)) {
    const items = value.map((item) => canonical(node.item, item));
    return `[${(node.ordered ? items : items.sort()).join()}]`;
  }
  if (node.type === "object" && isObject(value)) {
    const properties = Object.keys(node.properties)
      .filter((name) => value[name] !== undefined && value[name] !== null)
      .sort();
    return `{${properties.map((name) => `${name}:${canonical(node.properties[name]!, value[name])}`).join()}}`;
  }
  if (node.type === "leaf" && typeof value === "string") {
    switch (node.compare) {
      case "ignoreCase":
        return JSON.stringify(value.toLowerCase());
      case "duration":
        return String(durationInSeconds(value) ?? JSON.stringify(value));
      case "graphQuery":
        return JSON.stringify(queryMeaning(value));
      case "instant":
        return String(Date.parse(value) || JSON.stringify(value));
      case "role":
        return JSON.stringify(roleTemplateId(value) ?? value);
    }
  }
  return JSON.stringify(value) ?? String(value);
}

/** Whether a value is an object with properties, neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
