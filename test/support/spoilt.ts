import * as fc from "fast-check";
import { unknownValue } from "../../policies/values/unknownValue";

const words = [
  "enabled",
  "All",
  "None",
  "block",
  "blocked",
  "AllUsers",
  "Global Administrator",
  "PT10H",
  "systemDefault",
];

/** What may stand where something else should: words that rules look for among it. */
export const leaf = fc.oneof(
  fc.constantFrom(...words, unknownValue, true, false, null, undefined, NaN, -1, "", "__proto__"),
  fc.string(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);
const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constant(unknownValue) },
  { weight: 5, arbitrary: leaf },
  { weight: 1, arbitrary: fc.array(leaf, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.string(), leaf, { maxKeys: 3 }) },
);

/** Every place in a value, itself but for the whole. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Object.entries(value).flatMap(([name, held]) => places(held, [...path, name]));
  return path.length > 0 ? [path, ...inside] : inside;
}

/** A copy with something else in one place; a place that is gone already stays gone. */
function withValue(value: unknown, [name, ...rest]: string[], put: unknown): unknown {
  if (name === undefined) return put;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[name] = withValue(copy[name], rest, put);
  return copy;
}

/** A resource's properties with up to three places spoilt. */
export const spoilt = (sample: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .array(fc.tuple(fc.constantFrom(...places(sample)), anything), { maxLength: 3 })
    .map((all) => all.reduce<unknown>((value, [path, put]) => withValue(value, path, put), sample)) as never;
