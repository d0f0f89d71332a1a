import { type BenchContext, type Figure } from "./Figure";

/** Figures that are measured together, because they share what takes long to set up. */
export interface Series {
  figures: readonly Omit<Figure, "measure">[];
  /** Gives a value for each of the figures, in their order. */
  measure(context: BenchContext): Promise<number[]>;
}

/** A series of one. */
export const alone = ({ measure, ...figure }: Figure): Series => ({
  figures: [figure],
  measure: async (context) => [await measure(context)],
});
