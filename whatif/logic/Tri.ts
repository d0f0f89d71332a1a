/**
 * Three-valued truth: numbers, so that "and" is the smaller and "or" the larger of two. `MAYBE` is what an unknown
 * condition or a missing fact makes of a question, unless the known parts settle it.
 */
export type Tri = 0 | 1 | 2;
export const NO = 0;
export const MAYBE = 1;
export const YES = 2;

export const tri = (value: boolean): Tri => (value ? YES : NO);
export const not = (value: Tri): Tri => (2 - value) as Tri;
export const and = (a: Tri, b: Tri): Tri => (a < b ? a : b);
export const or = (a: Tri, b: Tri): Tri => (a > b ? a : b);
