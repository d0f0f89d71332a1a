/**
 * Stands where a value is not known yet, as in the preview of a property that comes from a resource still to be made.
 *
 * It is a symbol so that no schema takes it for a string, an object or a list by accident.
 */
export const unknown: unique symbol = Symbol.for("entra-baseline.unknown");

/** A resource's properties as plain values: JSON, with {@link unknown} wherever the engine does not know yet. */
export type PropertyMap = Record<string, unknown>;

/** Plain properties, and the names of those that hold something secret. */
export interface Properties {
  values: PropertyMap;
  secrets: ReadonlySet<string>;
}

/** Whether a value, or anything within it, is not known yet. */
export function hasUnknown(value: unknown): boolean {
  if (value === unknown) return true;
  if (Array.isArray(value)) return value.some(hasUnknown);
  return typeof value === "object" && value !== null && Object.values(value).some(hasUnknown);
}
