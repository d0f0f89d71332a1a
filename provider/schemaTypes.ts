import type { z } from "zod";

type JsonSchema = z.core.JSONSchema._JSONSchema;

/** A property, or a part of one, in Pulumi's package schema. */
export interface PropertySpec {
  type?: string;
  $ref?: string;
  oneOf?: PropertySpec[];
  items?: PropertySpec;
  additionalProperties?: PropertySpec;
  description?: string;
  willReplaceOnChanges?: boolean;
}

/** A named type in Pulumi's package schema: an object or an enum. */
export interface TypeSpec {
  type: string;
  description?: string;
  properties?: Record<string, PropertySpec>;
  required?: string[];
  enum?: { value: unknown }[];
}

/** Puts a named type of a JSON Schema in Pulumi's terms. */
export function typeSpec(schema: JsonSchema): TypeSpec {
  if (typeof schema === "boolean") throw new Error("A named type cannot be just true or false.");
  const { description, properties, required, enum: members } = schema;
  if (members) return { type: "string", description, enum: members.map((value) => ({ value })) };
  return {
    type: "object",
    description,
    properties: Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, property]) => [name, propertySpec(property)]),
    ),
    required,
  };
}

/** Puts a property of a JSON Schema in Pulumi's terms: references to named types, unions, lists and plain types. */
export function propertySpec(schema: JsonSchema): PropertySpec {
  if (typeof schema === "boolean") return { $ref: "pulumi.json#/Any" };
  const { description, $ref, anyOf, type, items } = schema;
  if ($ref) return { description, $ref: `#/types/entra:index:${$ref.slice($ref.lastIndexOf("/") + 1)}` };
  if (anyOf) return { description, oneOf: anyOf.map(propertySpec) };
  if (type === "array") return { description, type, items: propertySpec(items as JsonSchema) };
  return { description, type: String(type) };
}
