/**
 * How two values of a property are compared, where equal text is too strict:
 *
 * - `ignoreCase`: GUIDs, enums and mail addresses, which Graph returns in any casing
 * - `duration`: ISO 8601, where PT60M is PT1H
 * - `role`: a directory role's name is the same as its template id
 * - `graphQuery`: a query within an object, which Graph rewrites
 * - `instant`: a moment, with or without fractions of a second
 * - `set`: a list of which the order means nothing
 *
 * Put on a schema by `.meta({ compare })`. Without it values are equal when they are the same.
 */
export type Comparison = "ignoreCase" | "duration" | "role" | "graphQuery" | "instant" | "set";

declare module "zod" {
  interface GlobalMeta {
    compare?: Comparison;
    /**
     * In a set: entries of the tenant's that begin with this text are kept as they are, as long as the declaration
     * itself names none that begins so.
     */
    keepEntries?: string;
  }
}
