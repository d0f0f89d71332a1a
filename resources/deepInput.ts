import type * as pulumi from "@pulumi/pulumi";

/** A type of which every part may be given as a plain value or as an output of another resource. */
export type DeepInput<T> = pulumi.Input<InputParts<T>>;

/** The union stays inside one Input, so that an `Output<boolean>` fits where a boolean does. */
type InputParts<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? DeepInput<Item>[]
    : { [Name in keyof T]: DeepInput<T[Name]> };

/** The properties of a resource's arguments, each one an {@link DeepInput}. */
export type Args<T> = { [Name in keyof T]: DeepInput<T[Name]> };
