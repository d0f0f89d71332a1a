import type { Evaluator } from "../Evaluator";
import type { SignIn } from "../model/SignIn";
import { WhatIfError } from "../WhatIfError";
import { Bits } from "./Bits";
import { CellSet } from "./CellSet";
import { type Change, changeOf } from "./change";
import type { LabelledRoute } from "./EffectDiff";
import { EffectTable } from "./EffectTable";
import { axisNames, cellCount, type SignInMatrix, signInAt, sizesOf } from "./SignInMatrix";

/** All cells that change in the same way. */
export interface ChangedCells extends Change {
  cells: CellSet;
}

export interface Comparison {
  matrix: SignInMatrix;
  cells: number;
  changed: number;
  shutOut: number;
  changes: ChangedCells[];
  /** Whether someone gets in at a cell, or may, before or after. */
  matters: Bits;
  routesLost: LabelledRoute[];
  routesGained: LabelledRoute[];
}

/** Bits of what is known of a route. */
const BEFORE = 1;
const AFTER = 2;

/**
 * Decides each cell of a matrix before and after, one at a time, and keeps only which cells change, and how.
 *
 * @throws WhatIfError for a matrix without cells, or with more than 32 bits can number.
 */
export function compareEffects(before: Evaluator, after: Evaluator, matrix: SignInMatrix): Comparison {
  const sizes = sizesOf(matrix);
  const cells = checkedCount(matrix);
  const table = new EffectTable();
  const changes = new ChangeLog(table);
  const matters = new Bits(cells);
  const targets = sizes[1]!;
  const routes = new Uint8Array(sizes[0]! * targets);
  const positions = sizes.map(() => 0);
  const sides = [before, after].map((evaluator) => new MatrixSide(evaluator, table));
  for (let cell = 0; cell < cells; cell++) {
    const signIn = signInAt(matrix, positions);
    const route = positions[0]! * targets + positions[1]!;
    const from = sides[0]!.effectOf(signIn, route);
    const to = sides[1]!.effectOf(signIn, route);
    if (table.effects[from]!.verdict === "granted") routes[route]! |= BEFORE;
    if (table.effects[to]!.verdict === "granted") routes[route]! |= AFTER;
    if (table.mayPass(from) || table.mayPass(to)) matters.set(cell);
    if (from !== to) changes.add(cell, from, to);
    advance(positions, sizes);
  }
  const routesThat = (state: number): LabelledRoute[] =>
    [...routes.keys()]
      .filter((route) => routes[route] === state)
      .map((route) => ({
        identity: matrix.identity[Math.floor(route / targets)]!.label,
        target: matrix.target[route % targets]!.label,
      }));
  return {
    matrix,
    cells,
    changed: changes.changed,
    shutOut: changes.shutOut,
    changes: [...changes.byText.values()],
    matters,
    routesLost: routesThat(BEFORE),
    routesGained: routesThat(AFTER),
  };
}

/** Decides the cells of one side. Cells of one route, an identity and a target, come together and share assignments. */
class MatrixSide {
  private route = -1;
  private assignments: Uint8Array | undefined;

  constructor(
    private readonly evaluator: Evaluator,
    private readonly table: EffectTable,
  ) {}

  effectOf(signIn: SignIn, route: number): number {
    const prepared = this.evaluator.prepare(signIn);
    if (route !== this.route) {
      this.route = route;
      this.assignments = this.evaluator.assignments(prepared);
    }
    return this.table.effectOfPrepared(this.evaluator, prepared, this.assignments);
  }
}

function checkedCount(matrix: SignInMatrix): number {
  const empty = axisNames.filter((name) => matrix[name].length === 0);
  if (empty.length > 0) throw new WhatIfError("MATRIX", `The matrix has no values on the axis ${empty.join(", ")}.`);
  const cells = cellCount(matrix);
  if (cells > 0xffffffff)
    throw new WhatIfError("MATRIX", `The matrix has ${cells} cells, which is too many to compare.`);
  return cells;
}

/** Puts changed cells together that change in the same words. */
class ChangeLog {
  changed = 0;
  shutOut = 0;
  readonly byText = new Map<string, ChangedCells>();
  private readonly byEffects = new Map<number, Map<number, ChangedCells | null>>();

  constructor(private readonly table: EffectTable) {}

  add(cell: number, from: number, to: number): void {
    this.changed++;
    const change = this.find(from, to);
    if (change) change.cells.add(cell);
    else this.shutOut++;
  }

  private find(from: number, to: number): ChangedCells | null {
    let byAfter = this.byEffects.get(from);
    if (!byAfter) this.byEffects.set(from, (byAfter = new Map()));
    let found = byAfter.get(to);
    if (found === undefined) {
      const { effects } = this.table;
      const change = changeOf(effects[from]!, effects[to]!);
      found = change && this.named(change);
      byAfter.set(to, found);
    }
    return found;
  }

  private named(change: Change): ChangedCells {
    let found = this.byText.get(change.text);
    if (!found) this.byText.set(change.text, (found = { ...change, cells: new CellSet() }));
    return found;
  }
}

/** Goes to the next cell: the last axis first. */
function advance(positions: number[], sizes: readonly number[]): void {
  for (let axis = positions.length - 1; axis >= 0; axis--) {
    if (++positions[axis]! < sizes[axis]!) return;
    positions[axis] = 0;
  }
}
