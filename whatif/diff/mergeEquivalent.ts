import type { AxisValue } from "./SignInMatrix";

/**
 * Keeps one of each group of values that nothing can tell apart, under a label for the whole group. A signature is equal for
 * two values just when no policy or setting of either side makes a difference between them.
 */
export function mergeEquivalent<T extends AxisValue>(
  values: readonly T[],
  signature: (value: T) => string,
  describe: (group: readonly T[], all: readonly T[]) => string = joinLabels,
): AxisValue[] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = signature(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()].map((group) => ({ label: describe(group, values), part: group[0]!.part }));
}

const maximumNames = 5;

export const joinLabels = (values: readonly AxisValue[]): string => joinTails(values.map(({ label }) => label));

/** "guests from Fabrikam", "guests from Northwind" and "members" as "guests from Fabrikam and Northwind, members". */
export function joinTails(labels: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const label of new Set(labels)) {
    const from = label.indexOf(" from ");
    const head = from < 0 ? "" : label.slice(0, from + " from ".length);
    groups.set(head, [...(groups.get(head) ?? []), label.slice(head.length)]);
  }
  return [...groups].map(([head, tails]) => head + someOf(tails, head === "" ? ", " : " and ")).join(", ");
}

/** Names a few, and counts the others. */
export function someOf(words: readonly string[], last: string): string {
  if (words.length === 1) return words[0]!;
  const rest = words.length - maximumNames + 1;
  const shown = words.length > maximumNames ? [...words.slice(0, maximumNames - 1), `${rest} others`] : words;
  return `${shown.slice(0, -1).join(", ")}${last}${shown.at(-1)}`;
}
