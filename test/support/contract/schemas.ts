import type { Schema } from "./openapi";

const prefix = "#/components/schemas/";

/**
 * Rewrites Graph's schemas into plain JSON schemas, so that a body is checked against the type that its `@odata.type`
 * names, wherever it stands.
 *
 * Open schemas (for answers) let unknown properties pass, as real answers carry members that no metadata declares.
 * Closed ones (for requests) refuse them: that is how a misspelt or miscased property shows.
 */
export function plainSchemas(schemas: Record<string, Schema>, closed: boolean): Record<string, Schema> {
  const result: Record<string, Schema> = {};
  for (const name of Object.keys(schemas)) {
    result[`${name}!exact`] = exact(name);
    result[name] = bySubtype(name);
  }
  return result;

  /** The type and all it inherits, as one flat object. */
  function exact(name: string): Schema {
    const { properties, required, plain } = flatten(schemas[name]!);
    if (plain) return references(plain);
    return {
      type: "object",
      properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, references(value)])),
      ...(required.length > 0 ? { required } : {}),
      // Annotations (`owners@odata.bind`, `@odata.context`) may stand beside any property.
      ...(closed ? { patternProperties: { "@odata\\.": {} }, additionalProperties: false } : {}),
    };
  }

  /** The type itself, or the subtype that the body's `@odata.type` names. */
  function bySubtype(name: string): Schema {
    const mapping = subtypes(name);
    const own = { $ref: `#/$defs/${name}!exact` };
    return mapping.reduceRight<Schema>(
      (otherwise, [type, subtype]) => ({
        if: { type: "object", properties: { "@odata.type": { const: type } }, required: ["@odata.type"] },
        then: { $ref: `#/$defs/${subtype}!exact` },
        else: otherwise,
      }),
      own,
    );
  }

  function subtypes(name: string): [string, string][] {
    const mapping = (schemas[name]!.discriminator?.mapping ?? {}) as Record<string, string>;
    return Object.entries(mapping).map(([type, ref]) => [type, ref.slice(prefix.length)]);
  }

  function flatten(schema: Schema): { properties: Record<string, Schema>; required: string[]; plain?: Schema } {
    if (schema.$ref) return flatten(schemas[(schema.$ref as string).slice(prefix.length)]!);
    if (schema.allOf) {
      const parts = (schema.allOf as Schema[]).map(flatten);
      return {
        properties: Object.assign({}, ...parts.map((part) => part.properties)),
        required: parts.flatMap((part) => part.required),
      };
    }
    if (schema.type !== "object" || !schema.properties) return { properties: {}, required: [], plain: schema };
    return { properties: schema.properties, required: schema.required ?? [] };
  }
}

/** Points the references of a schema at the rewritten types. */
export function references(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll(`"${prefix}`, '"#/$defs/')) as Schema;
}
