/** Ways to open one circumstance: each a set of things to change, all of which it needs. */
export type Alternatives = readonly ReadonlySet<number>[];

export interface Cover {
  chosen: ReadonlySet<number>;
  /** False when the search was given up for its size. */
  smallest: boolean;
}

/** Plenty for a tenant's 195 policies as people write them, and a bound for those that nobody would. */
const maximumSteps = 20_000;

/**
 * The smallest set of changes that contains, for every circumstance, all changes of at least one of its alternatives. Null
 * when some circumstance has none.
 */
export function smallestCover(circumstances: readonly Alternatives[]): Cover | null {
  if (circumstances.some((alternatives) => alternatives.length === 0)) return null;
  let best: ReadonlySet<number> | null = null;
  let steps = 0;
  const search = (chosen: ReadonlySet<number>): void => {
    if (best && chosen.size >= best.size) return;
    if (best && ++steps > maximumSteps) return;
    const open = circumstances.find((alternatives) => !alternatives.some((set) => contains(chosen, set)));
    if (!open) {
      best = chosen;
      return;
    }
    const bySize = [...open].sort((a, b) => missing(chosen, a) - missing(chosen, b));
    for (const set of bySize) search(new Set([...chosen, ...set]));
  };
  search(new Set());
  return best && { chosen: best, smallest: steps <= maximumSteps };
}

/** Keeps only sets that contain no other of them. */
export function minimalSets<T extends { closers: ReadonlySet<number> }>(items: readonly T[]): T[] {
  const bySize = [...items].sort((a, b) => a.closers.size - b.closers.size);
  const kept: T[] = [];
  for (const item of bySize) {
    if (!kept.some(({ closers }) => contains(item.closers, closers))) kept.push(item);
  }
  return kept;
}

const contains = (outer: ReadonlySet<number>, inner: ReadonlySet<number>) => [...inner].every((one) => outer.has(one));
const missing = (chosen: ReadonlySet<number>, set: ReadonlySet<number>) =>
  [...set].filter((one) => !chosen.has(one)).length;
