import type { z } from "zod";
import { canonical, isObject } from "./canonical";
import { nodeOf } from "./nodes";

/** One place where a value is not what was declared. */
export interface Difference {
  path: (string | number)[];
  /** `add`: only declared; `delete`: only there; `update`: there, with another value. */
  kind: "add" | "delete" | "update";
}

/**
 * Finds where `actual` differs from what `wanted` declares, by meaning: casing of GUIDs, order of sets, form of
 * durations make no difference. Only declared properties are looked at; the rest is not managed.
 */
export function differences(
  schema: z.core.$ZodType,
  wanted: unknown,
  actual: unknown,
  path: (string | number)[] = [],
): Difference[] {
  if (wanted === undefined) return [];
  if (actual === undefined || actual === null) return wanted === null ? [] : [{ path, kind: "add" }];
  const node = nodeOf(schema, wanted);
  if (node.type === "object" && isObject(wanted) && isObject(actual)) {
    return Object.entries(node.properties).flatMap(([name, property]) =>
      differences(property, wanted[name], actual[name], [...path, name]),
    );
  }
  if (node.type === "list" && !node.ordered && Array.isArray(wanted) && Array.isArray(actual)) {
    return setDifferences(node.item, wanted, actual, entriesInQuestion(wanted, actual, node.keepEntries), path);
  }
  return canonical(schema, wanted) === canonical(schema, actual) ? [] : [{ path, kind: "update" }];
}

/** Whether a value is what was declared, by meaning. */
export function meets(schema: z.core.$ZodType, wanted: unknown, actual: unknown): boolean {
  return differences(schema, wanted, actual).length === 0;
}

/** Entries that are kept whatever is declared, see `keepEntries`, are left out. */
export function entriesInQuestion(wanted: unknown[], actual: unknown[], keepEntries?: string): unknown[] {
  const isKept = (entry: unknown) => keepEntries !== undefined && String(entry).startsWith(keepEntries);
  return wanted.some(isKept) ? actual : actual.filter((entry) => !isKept(entry));
}

/** Entries have the index of the list that they are in; where both lists differ at one index, it is an update. */
function setDifferences(
  item: z.core.$ZodType,
  wanted: unknown[],
  actual: unknown[],
  inQuestion: unknown[],
  path: (string | number)[],
): Difference[] {
  const textOf = (entry: unknown) => canonical(item, entry);
  const actualTexts = new Set(actual.map(textOf));
  const keptTexts = new Set([
    ...wanted.map(textOf),
    ...actual.filter((entry) => !inQuestion.includes(entry)).map(textOf),
  ]);
  const added = indexesOf(wanted, (entry) => !actualTexts.has(textOf(entry)));
  const removed = indexesOf(actual, (entry) => !keptTexts.has(textOf(entry)));
  return [
    ...added.map((index): Difference => ({ path: [...path, index], kind: removed.includes(index) ? "update" : "add" })),
    ...removed
      .filter((index) => !added.includes(index))
      .map((index): Difference => ({ path: [...path, index], kind: "delete" })),
  ];
}

function indexesOf(entries: unknown[], isMeant: (entry: unknown) => boolean): number[] {
  return entries.flatMap((entry, index) => (isMeant(entry) ? [index] : []));
}
