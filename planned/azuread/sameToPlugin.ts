import { isDeepStrictEqual } from "node:util";
import { asBlock, type Values } from "../../azureadShapes/values";

/** Whether the plugin, by its own `flatten`, would read the same of both: Graph answers with nulls where empty lists were sent, and in any order. */
export const isSameToPlugin = (flatten: (body: Values) => Values, live: Values, written: Values): boolean =>
  isDeepStrictEqual(comparable(flatten(live)), comparable(flatten({ ...written, id: live.id })));

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(comparable).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  const block = asBlock(value);
  if (!block) return value;
  // A block that holds nothing is as good as none.
  const held = Object.entries(block)
    .map(([name, inner]) => [name, comparable(inner)] as const)
    .filter(([, inner]) => !isNothing(inner));
  return held.length > 0 ? Object.fromEntries(held) : undefined;
}

const isNothing = (value: unknown): boolean =>
  value == null || value === "" || value === false || value === 0 || (Array.isArray(value) && value.length === 0);
