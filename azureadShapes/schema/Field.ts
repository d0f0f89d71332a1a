export { asBlock, asList, type Values } from "../values";

/** Says what is wrong with a value, or nothing when it is right. */
export type Check = (value: string) => string | undefined;

interface Common {
  readonly required?: true;
  /** The server decides it when the program doesn't declare it. */
  readonly computed?: true;
  /** The server alone decides it; a program can't declare it. */
  readonly output?: true;
  /** A change makes a new object. For a block that is its coming or going, not what it holds. */
  readonly replaces?: true;
}

export interface Scalar extends Common {
  readonly kind: "string" | "boolean" | "integer";
  readonly default?: string | boolean | number;
  /** Graph answers these in any case; they are compared and kept in this one. */
  readonly oneOf?: readonly string[];
  readonly check?: Check;
}

export interface List extends Common {
  /** A set is compared without order; a list, like nearly everything of conditional access, with. */
  readonly kind: "list" | "set";
  readonly of: Scalar | Block;
  readonly minItems?: number;
}

export interface Block extends Common {
  readonly kind: "block";
  readonly fields: Fields;
}

export type Field = Scalar | List | Block;
export type Fields = { readonly [name: string]: Field };
