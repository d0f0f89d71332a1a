import type * as pulumi from "@pulumi/pulumi";

/** A type of which every part may be given as a plain value or as an output of another resource. */
export type DeepInput<T> = T extends string | number | boolean | null | undefined
  ? pulumi.Input<T>
  : T extends readonly (infer Item)[]
    ? pulumi.Input<DeepInput<Item>[]>
    : T extends object
      ? pulumi.Input<{ [Name in keyof T]: DeepInput<T[Name]> }>
      : never;

/** The properties of a resource's arguments, each one an {@link DeepInput}. */
export type Args<T> = { [Name in keyof T]: DeepInput<T[Name]> };
