import type { z } from "zod";
import { isObject } from "./canonical";
import { meets } from "./differences";
import type { GraphObject, Values } from "./kind";
import { nodeOf } from "./nodes";
import { overlay } from "./overlay";

/** For objects whose settable properties are top-level properties in Graph, under the same names. */
export function valuesOfPlainObject(settings: z.ZodObject, live: GraphObject): Values {
  return known(settings, live) as Values;
}

/** What the schema knows of a value that Graph returned; Graph adds members over time, and OData annotations always. */
function known(schema: z.core.$ZodType, value: unknown): unknown {
  const node = nodeOf(schema, value);
  if (node.type === "object" && isObject(value)) {
    return Object.fromEntries(
      Object.entries(node.properties).flatMap(([name, property]) =>
        value[name] === undefined ? [] : [[name, known(property, value[name])]],
      ),
    );
  }
  if (node.type === "list" && Array.isArray(value)) return value.map((item) => known(node.item, item));
  return value;
}

/** The declared top-level properties that differ, each as the whole value that it is to have. */
export function changedProperties(settings: z.ZodObject, wanted: Values, actual: Values): Values {
  return Object.fromEntries(
    Object.entries(settings.shape)
      .filter(([name, schema]) => !meets(schema, wanted[name], actual[name]))
      .map(([name, schema]) => [name, overlay(schema, actual[name], wanted[name])]),
  );
}

/** The PATCH for changed properties, if there are any. */
export function patchOf(path: string, body: GraphObject) {
  return Object.keys(body).length > 0 ? [{ method: "PATCH" as const, path, body }] : [];
}
