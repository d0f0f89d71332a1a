import { type Box, boxSize, cellsOf } from "./boxesOf";

/** A bound on the cells looked at to make one sentence shorter. */
const maximumChecked = 300_000;
/** Beyond this the boxes are told as they are: comparing each with each would take too long. */
const maximumToMerge = 400;

/**
 * Makes boxes larger, and so shorter to tell, where that takes in no cell that matters: a change for guests who present a
 * security key is one for guests, if no other guests get in before or after.
 */
export function simplifyBoxes(
  boxes: readonly Box[],
  sizes: readonly number[],
  matters: (cell: number) => boolean,
): Box[] {
  return mergeBoxes(
    boxes.map((box) => widen(box, sizes, matters)),
    sizes,
  );
}

function widen(box: Box, sizes: readonly number[], matters: (cell: number) => boolean): Box {
  let wide = box;
  // Circumstances first: who and what for are what the sentence is about, and stay.
  for (let axis = sizes.length - 1; axis >= 2; axis--) {
    const values = wide[axis];
    if (!values) continue;
    const others = Array.from({ length: sizes[axis]! }, (_, value) => value).filter((value) => !values.includes(value));
    const beyond = wide.map((own, at) => (at === axis ? others : own));
    if (boxSize(beyond, sizes) > maximumChecked) continue;
    if (!some(cellsOf(beyond, sizes), matters)) wide = wide.map((own, at) => (at === axis ? null : own));
  }
  return wide;
}

function some<T>(items: Iterable<T>, test: (item: T) => boolean): boolean {
  for (const item of items) if (test(item)) return true;
  return false;
}

/** Joins boxes that differ in one axis only, which the order of axes may have torn apart, and drops those within others. */
function mergeBoxes(boxes: readonly Box[], sizes: readonly number[]): Box[] {
  if (boxes.length > maximumToMerge) return [...boxes];
  const merged = [...boxes];
  for (let again = true; again;) {
    again = false;
    for (let a = 0; a < merged.length; a++) {
      for (let b = merged.length - 1; b > a; b--) {
        const joined = join(merged[a]!, merged[b]!, sizes);
        if (!joined) continue;
        merged[a] = joined;
        merged.splice(b, 1);
        again = true;
      }
    }
  }
  return merged;
}

function join(a: Box, b: Box, sizes: readonly number[]): Box | null {
  const different = a.flatMap((values, axis) => (same(values, b[axis]!) ? [] : [axis]));
  if (different.length > 1) return null;
  const [axis] = different;
  if (axis === undefined) return a;
  if (a[axis] === null) return a;
  if (b[axis] === null) return b;
  const values = [...new Set([...a[axis]!, ...b[axis]!])].sort((x, y) => x - y);
  return a.map((own, at) => (at !== axis ? own : values.length === sizes[axis] ? null : values));
}

function same(a: readonly number[] | null, b: readonly number[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
