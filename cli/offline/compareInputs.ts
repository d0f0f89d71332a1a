import { isDeepStrictEqual } from "node:util";
import { type PropertyResult } from "../report/model";

type Inputs = Readonly<Record<string, unknown>>;

/** Tells which properties two declarations of a resource differ in. A list is one property, as its order has a meaning. */
export function compareInputs(before: Inputs, after: Inputs, at = ""): PropertyResult[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((key) => {
    const [was, is] = [before[key], after[key]];
    const path = `${at}${key}`;
    if (isDeepStrictEqual(was, is)) return [];
    return isObject(was) && isObject(is) ? compareInputs(was, is, `${path}.`) : [changed(path, was, is)];
  });
}

const isObject = (value: unknown): value is Inputs =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const changed = (path: string, was: unknown, is: unknown): PropertyResult => ({
  path,
  origin: "program",
  ...(was === undefined ? {} : { recorded: was, live: was }),
  ...(is === undefined ? {} : { declared: is }),
  planned: true,
  replaces: false,
});
