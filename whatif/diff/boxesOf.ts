import type { CellSet } from "./CellSet";

/** Some values of each axis; null is all of them. A box is every combination of them. */
export type Box = readonly (readonly number[] | null)[];

const EMPTY = 0;
const FULL = 1;

/**
 * Splits a set of cells into boxes that don't overlap and together are the set: what a person would call "these people, for
 * those apps, from there".
 *
 * The set is folded into a decision diagram, axis by axis, in which equal slices are one node; the values of an axis that
 * lead to the same node belong together.
 */
export function boxesOf(cells: CellSet, sizes: readonly number[]): Box[] {
  const diagram = new Diagram(sizes);
  const boxes: Box[] = [];
  diagram.collect(diagram.build(cells), 0, [], boxes);
  return boxes;
}

class Diagram {
  /** The number of cells below one value of each axis. */
  private readonly strides: number[];
  private readonly nodes: (readonly number[] | null)[] = [null, null];
  private readonly unique = new Map<string, number>();

  constructor(private readonly sizes: readonly number[]) {
    this.strides = sizes.map((_, axis) => sizes.slice(axis + 1).reduce((product, size) => product * size, 1));
  }

  build(cells: CellSet): number {
    const total = this.sizes.reduce((product, size) => product * size, 1);
    return this.node(cells, 0, 0, total, 0, cells.length);
  }

  /** The node of the cells from `from` to `to`, which `axis` divides, among the runs from `low` to `high`. */
  private node(cells: CellSet, axis: number, from: number, to: number, low: number, high: number): number {
    if (low === high) return EMPTY;
    if (cells.start(low) <= from && cells.end(low) >= to) return FULL;
    const stride = this.strides[axis]!;
    const children: number[] = [];
    let run = low;
    for (let at = from; at < to; at += stride) {
      while (run < high && cells.end(run) <= at) run++;
      let last = run;
      while (last < high && cells.start(last) < at + stride) last++;
      children.push(this.node(cells, axis + 1, at, at + stride, run, last));
    }
    return this.intern(`${axis}:${children.join()}`, children);
  }

  private intern(key: string, children: readonly number[]): number {
    let id = this.unique.get(key);
    if (id === undefined) {
      id = this.nodes.push(children) - 1;
      this.unique.set(key, id);
    }
    return id;
  }

  collect(node: number, axis: number, path: Box, boxes: Box[]): void {
    if (node === EMPTY) return;
    if (node === FULL) {
      boxes.push([...path, ...this.sizes.slice(axis).map(() => null)]);
      return;
    }
    const groups = new Map<number, number[]>();
    this.nodes[node]!.forEach((child, value) => {
      if (child !== EMPTY) groups.set(child, [...(groups.get(child) ?? []), value]);
    });
    for (const [child, values] of groups) {
      const all = values.length === this.sizes[axis];
      this.collect(child, axis + 1, [...path, all ? null : values], boxes);
    }
  }
}

/** The number of cells in a box. */
export const boxSize = (box: Box, sizes: readonly number[]): number =>
  box.reduce((product, values, axis) => product * (values?.length ?? sizes[axis]!), 1);

/** The cells of a box, in ascending order. */
export function* cellsOf(box: Box, sizes: readonly number[]): Iterable<number> {
  const values = box.map((some, axis) => some ?? Array.from({ length: sizes[axis]! }, (_, value) => value));
  const at = values.map(() => 0);
  for (;;) {
    yield at.reduce((cell, index, axis) => cell * sizes[axis]! + values[axis]![index]!, 0);
    let axis = at.length - 1;
    while (axis >= 0 && ++at[axis]! === values[axis]!.length) at[axis--] = 0;
    if (axis < 0) return;
  }
}
