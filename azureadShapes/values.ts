/** The properties of one object, in Pulumi's names or in Graph's. */
export type Values = Record<string, unknown>;

/** A list property's value, `[]` when it isn't one or isn't set. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A block property's value, nothing when it isn't set. */
export function asBlock(value: unknown): Values | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Values) : undefined;
}
