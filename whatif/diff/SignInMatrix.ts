import type { SignIn } from "../model/SignIn";

/** The axes of a matrix of sign-ins, in the order in which sentences are built and sets of cells are split. */
export const axisNames = ["identity", "target", "client", "device", "place", "risk", "methods"] as const;
export type AxisName = (typeof axisNames)[number];

/** One value on an axis: what it adds to a sign-in, and what to call it. */
export interface AxisValue {
  /** As it reads in a sentence: "service providers from Fabrikam", "the Azure portal", "a compliant device". */
  label: string;
  part: Partial<SignIn>;
}

/** The sign-ins to compare: every combination of one value of each axis. */
export type SignInMatrix = Readonly<Record<AxisName, readonly AxisValue[]>>;

/** The number of values on each axis, in order. */
export const sizesOf = (matrix: SignInMatrix): number[] => axisNames.map((name) => matrix[name].length);

/** The number of cells. */
export const cellCount = (matrix: SignInMatrix): number => sizesOf(matrix).reduce((product, size) => product * size, 1);

/** The positions on each axis of a cell, of which the first axis is the slowest. */
export function positionsOf(matrix: SignInMatrix, cell: number): number[] {
  const positions: number[] = [];
  let rest = cell;
  for (const size of sizesOf(matrix).reverse()) {
    positions.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return positions;
}

/** The sign-in of a cell. */
export function signInAt(matrix: SignInMatrix, positions: readonly number[]): SignIn {
  const parts = axisNames.map((name, axis) => matrix[name][positions[axis]!]!.part);
  return Object.assign({}, ...parts) as SignIn;
}
