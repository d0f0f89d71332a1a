import { policyLevel, verdictOf } from "../decidePolicy";
import type { Evaluator } from "../Evaluator";
import type { SignIn } from "../model/SignIn";
import { type Box, boxesOf, boxSize } from "./boxesOf";
import { type ChangedCells, compareEffects, type Comparison } from "./compareEffects";
import type { ChangeKind, EffectChange, EffectDiff } from "./EffectDiff";
import { EffectTable } from "./EffectTable";
import { list, sentenceOf, type Where } from "./sentenceOf";
import { besides, everyApp } from "./candidates/targets";
import { type AxisName, axisNames, positionsOf, type SignInMatrix, signInAt, sizesOf } from "./SignInMatrix";
import { simplifyBoxes } from "./simplifyBoxes";

/** Most serious first. */
const order: readonly ChangeKind[] = ["lost", "unclear", "gained", "stricter", "different", "looser"];

/** More sentences than a reviewer reads. */
const defaultMaximum = 40;

/**
 * Compares what two states of a tenant make of every sign-in of some matrices, and says what changes in a few sentences.
 * Cells are decided one at a time and never kept, so a matrix may have millions.
 *
 * @throws WhatIfError for a matrix without cells, or a sign-in in it that contradicts itself.
 */
export function diffEffects(
  before: Evaluator,
  after: Evaluator,
  matrices: readonly SignInMatrix[],
  maximumChanges = defaultMaximum,
): EffectDiff {
  const comparisons = matrices.map((matrix) => compareEffects(before, after, matrix));
  const sum = (read: (comparison: Comparison) => number) => comparisons.reduce((total, one) => total + read(one), 0);
  const drafts = comparisons.flatMap((comparison) => comparison.changes.flatMap((change) => draft(comparison, change)));
  drafts.sort((a, b) => order.indexOf(a.change.kind) - order.indexOf(b.change.kind) || b.cells - a.cells);
  return {
    cells: sum(({ cells }) => cells),
    changed: sum(({ changed }) => changed),
    shutOut: sum(({ shutOut }) => shutOut),
    routesLost: comparisons.flatMap(({ routesLost }) => routesLost),
    routesGained: comparisons.flatMap(({ routesGained }) => routesGained),
    changes: drafts.slice(0, maximumChanges).map((one) => tell(one, before, after)),
    untold: Math.max(0, drafts.length - maximumChanges),
  };
}

/** A change that may be told; telling takes more than counting. */
interface Draft {
  change: ChangedCells;
  matrix: SignInMatrix;
  box: Box;
  cells: number;
}

function draft({ matrix, matters }: Comparison, change: ChangedCells): Draft[] {
  const sizes = sizesOf(matrix);
  const boxes = simplifyBoxes(boxesOf(change.cells, sizes), sizes, (cell) => matters.has(cell));
  return boxes.map((box) => ({ change, matrix, box, cells: boxSize(box, sizes) }));
}

function tell({ change, matrix, box, cells }: Draft, before: Evaluator, after: Evaluator): EffectChange {
  const where = labelsOf(box, matrix);
  const signIn = exampleOf(box, matrix, change);
  const table = new EffectTable();
  const [from, to] = [before, after].map((evaluator) => table.effects[table.effectOf(evaluator, signIn)]!);
  return {
    kind: change.kind,
    sentence: sentenceOf(change.text, { ...where, ...targetPhrase(box, matrix) }),
    cells,
    where,
    policies: deciding(change.kind, before, after, signIn),
    example: { signIn, before: from!, after: to! },
  };
}

/** A cell of the box that does change: a widened box also holds cells at which nobody gets in. */
function exampleOf(box: Box, matrix: SignInMatrix, { cells }: ChangedCells): SignIn {
  const holds = (positions: readonly number[]) =>
    box.every((values, axis) => !values || values.includes(positions[axis]!));
  for (let run = 0; run < cells.length; run++) {
    for (let cell = cells.start(run); cell < cells.end(run); cell++) {
      const positions = positionsOf(matrix, cell);
      if (holds(positions)) return signInAt(matrix, positions);
    }
  }
  throw new Error("A box holds none of the cells that it was made of.");
}

function labelsOf(box: Box, matrix: SignInMatrix): Partial<Record<AxisName, string[]>> {
  const where: Partial<Record<AxisName, string[]>> = {};
  axisNames.forEach((name, axis) => {
    const values = box[axis];
    if (values) where[name] = values.map((value) => matrix[name][value]!.label);
  });
  if (isEveryApp(box[axisNames.indexOf("target")]!, matrix)) where.target = ["every app"];
  // Where there is but one identity, the sentence still has to say who.
  if (!where.identity && matrix.identity.length === 1) where.identity = [matrix.identity[0]!.label];
  return where;
}

/**
 * The targets of a sentence. "Every app but …" stands for the apps that nothing names; beside others of them it says what
 * is left out of them all.
 */
function targetPhrase(box: Box, matrix: SignInMatrix): Pick<Where, "target"> {
  const values = box[axisNames.indexOf("target")];
  if (!values || isEveryApp(values, matrix)) return {};
  const { target } = matrix;
  const rest = values.map((value) => target[value]!.label).find((label) => label.startsWith(everyApp));
  if (rest === undefined) return {};
  const isApp = (value: number) => target[value]!.part.target?.kind === "applications";
  const left = target.flatMap(({ label }, value) => (isApp(value) && !values.includes(value) ? [label] : []));
  const every = left.length === 0 ? everyApp : `${everyApp} but ${list(left)}`;
  const others = values.filter((value) => !isApp(value)).map((value) => target[value]!.label);
  return { target: [every, ...rest.split(besides).slice(1), ...others] };
}

/** Whether these are all applications, and no user action or authentication context. */
function isEveryApp(values: readonly number[] | null, matrix: SignInMatrix): boolean {
  const isApp = (value: number) => matrix.target[value]!.part.target?.kind === "applications";
  return (
    values !== null && values.every(isApp) && matrix.target.every((_, value) => !isApp(value) || values.includes(value))
  );
}

/** The policies that stand in the way where a way is lost or gained; else those that ask for more or less than before. */
function deciding(kind: ChangeKind, before: Evaluator, after: Evaluator, signIn: SignIn): string[] {
  if (kind === "lost" || kind === "unclear") return names(after, signIn, (verdict) => verdict !== "granted");
  if (kind === "gained") return names(before, signIn, (verdict) => verdict !== "granted");
  const elsewhere = new Set(asking(kind === "looser" ? after : before, signIn));
  return asking(kind === "looser" ? before : after, signIn)
    .filter((one) => !elsewhere.has(one))
    .map((one) => one.slice(0, one.indexOf("\n")));
}

function names(evaluator: Evaluator, signIn: SignIn, wanted: (verdict: string) => boolean): string[] {
  const prepared = evaluator.prepare(signIn);
  const found = new Set<string>();
  evaluator.forEachApplying(prepared, (policy, applies) => {
    if (wanted(verdictOf(applies, policyLevel(policy, prepared)))) found.add(policy.displayName);
    return true;
  });
  return [...found];
}

function asking(evaluator: Evaluator, signIn: SignIn): string[] {
  const found: string[] = [];
  evaluator.forEachApplying(evaluator.prepare(signIn), ({ displayName, grant, session }) => {
    found.push(`${displayName}\n${grant.requirements.join()}|${session.requirement}`);
    return true;
  });
  return found;
}
