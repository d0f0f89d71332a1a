import { type Field, type Fields, type Values, asBlock } from "./Field";

/** Writes every word of a closed list as that list does, as Graph may answer it in another case; drops what isn't set. */
export function normalise(fields: Fields, state: Values): Values {
  return Object.fromEntries(
    Object.entries(state)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, fields[name] ? normaliseField(fields[name], value) : value]),
  );
}

function normaliseField(field: Field, value: unknown): unknown {
  if (field.kind === "block") {
    const block = asBlock(value);
    return block ? normalise(field.fields, block) : value;
  }
  if ("of" in field) {
    return Array.isArray(value) ? value.map((item) => normaliseField(field.of, item)) : value;
  }
  if (!field.oneOf || typeof value !== "string") return value;
  return field.oneOf.find((word) => word.toLowerCase() === value.toLowerCase()) ?? value;
}
