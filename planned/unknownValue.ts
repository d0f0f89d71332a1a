/**
 * Stands for a value that isn't known before an update, such as the id of an object that is still to be made.
 *
 * It is a text, so that a planned state stays plain JSON; no id, enum member or rule of Graph's reads like it, so whoever
 * looks at the state takes it for something that isn't known.
 */
export const unknownValue = "(known after the update)";

/** The paths at which a value isn't known: `conditions.users.excludedGroups[0]`. */
export function unknownPaths(value: unknown, at = ""): string[] {
  if (value === unknownValue) return [at];
  if (Array.isArray(value)) return value.flatMap((item, index) => unknownPaths(item, `${at}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => unknownPaths(held, at === "" ? name : `${at}.${name}`));
}
