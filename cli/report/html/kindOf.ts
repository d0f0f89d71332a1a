import { type ResourceResult } from "../model";

/** The last part of a type token, which is what people call it: `ConditionalAccessPolicy`. */
export const kindOf = ({ type }: ResourceResult): string => type.slice(type.lastIndexOf(":") + 1);
