/** Stands for a value that isn't known before an update, wherever properties of a plan are compared. */
export const unknown: unique symbol = Symbol.for("entra-baseline.unknown");

/** Whether a value isn't known before an apply. */
export const isUnknown = (value: unknown): boolean => value === unknown;
