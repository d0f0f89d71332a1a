import { type Block, type Check, type Fields, type List, type Scalar } from "./Field";

type Options<T> = Partial<Omit<T, "kind" | "of" | "fields">>;

export const text = (options: Options<Scalar> = {}): Scalar => ({ kind: "string", ...options });
export const flag = (options: Options<Scalar> = {}): Scalar => ({ kind: "boolean", ...options });
export const count = (options: Options<Scalar> = {}): Scalar => ({ kind: "integer", ...options });
export const list = (of: List["of"], options: Options<List> = {}): List => ({ kind: "list", of, ...options });
export const set = (of: List["of"], options: Options<List> = {}): List => ({ kind: "set", of, ...options });
export const block = (fields: Fields, options: Options<Block> = {}): Block => ({ kind: "block", fields, ...options });

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const notEmpty: Check = (value) => (value === "" ? "to not be an empty string" : undefined);
const isUuid: Check = (value) => (uuid.test(value) ? undefined : "to be a valid UUID");

/** A string that may not be empty. */
export const name = (options: Options<Scalar> = {}): Scalar => text({ check: notEmpty, ...options });
/** A string that must be a GUID. */
export const guid = (options: Options<Scalar> = {}): Scalar => text({ check: isUuid, ...options });
/** One of the given words. */
export const word = (oneOf: readonly string[], options: Options<Scalar> = {}): Scalar => text({ oneOf, ...options });
