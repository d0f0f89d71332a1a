import { type Field, type Fields, type Values, asBlock } from "./Field";

/** A plan as it would be read back: what isn't set has its zero value. Blocks that aren't set stay away. */
export function withZeros(fields: Fields, planned: Values): Values {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, field]) => [name, zeroField(field, planned[name])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function zeroField(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case "block": {
      const block = asBlock(value);
      return block && withZeros(field.fields, block);
    }
    case "list":
    case "set": {
      const of = field.of;
      return Array.isArray(value) ? value.map((item) => zeroField(of, item)) : [];
    }
    case "boolean":
      return value ?? false;
    case "integer":
      return value ?? 0;
    default:
      return value ?? "";
  }
}
