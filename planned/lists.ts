/** The list with one object in place of the first that is meant, or at its end. A list that isn't there is begun. */
export function upsert<T>(list: readonly T[] | undefined, isMeant: (one: T) => boolean, object: T): readonly T[] {
  const present = list ?? [];
  const index = present.findIndex(isMeant);
  return index < 0 ? [...present, object] : [...present.slice(0, index), object, ...present.slice(index + 1)];
}

/** The list without what is meant; a list that isn't there stays unread. */
export const without = <T>(list: readonly T[] | undefined, isMeant: (one: T) => boolean): readonly T[] | undefined =>
  list?.filter((one) => !isMeant(one));

/** Whether two ids are the same to Graph. */
export const sameId = (one: unknown, other: unknown): boolean =>
  typeof one === "string" && typeof other === "string" && one.toLowerCase() === other.toLowerCase();
