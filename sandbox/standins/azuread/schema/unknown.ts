import { unknown } from "../../../../provider/rpc";

export { unknown };

/** Whether a value isn't known before an apply. */
export const isUnknown = (value: unknown): boolean => value === unknown;
