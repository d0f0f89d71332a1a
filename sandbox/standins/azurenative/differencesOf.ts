import { asBlock } from "../../../azureadShapes/schema/Field";
import { type PropertyDiff } from "../../../provider/rpc";

/** Where two values differ, by the engine's paths: `rules[3].maximumDuration`. */
export function differencesOf(before: unknown, after: unknown, path = ""): Record<string, PropertyDiff> {
  const [old, wanted] = [asBlock(before), asBlock(after)];
  if (old && wanted) {
    const names = [...new Set([...Object.keys(old), ...Object.keys(wanted)])];
    const below = names.map((name) => differencesOf(old[name], wanted[name], path === "" ? name : `${path}.${name}`));
    return Object.assign({}, ...below) as Record<string, PropertyDiff>;
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const longer = before.length > after.length ? before : after;
    return Object.assign(
      {},
      ...longer.map((_, index) => differencesOf(before[index], after[index], `${path}[${index}]`)),
    );
  }
  // What Azure tells as null is not set.
  const [was, willBe] = [before ?? undefined, after ?? undefined];
  if (was === willBe) return {};
  return { [path]: { kind: was === undefined ? "add" : willBe === undefined ? "delete" : "update" } };
}
