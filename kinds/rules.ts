import { type z } from "zod";

/** A rule between properties of an object, beyond what each of them must be by itself. */
export interface Rule<Value> {
  /**
   * Properties that the rule reads. It waits while one of them is invalid, or not known yet as in a preview, so that
   * `broken` sees only what the schema lets through.
   */
  reads: readonly (keyof Value & string)[];
  broken(value: Value): boolean;
  /** The property to blame, and what to do. */
  path: readonly PropertyKey[];
  message: string;
}

/** Adds rules to an object's schema. */
export function withRules<Schema extends z.ZodObject>(
  schema: Schema,
  rules: readonly Rule<z.output<Schema>>[],
): Schema {
  return rules.reduce(
    (refined, { reads, broken, path, message }) =>
      refined.refine((value) => !broken(value), {
        path: [...path],
        message,
        when: ({ issues }) => !issues.some(({ path: at }) => at === undefined || reads.includes(String(at[0]))),
      }),
    schema,
  );
}
