import type { z } from "zod";
import type { Kind } from "./kind";
import { changedProperties, patchOf, valuesOfPlainObject } from "./plainObject";

type Given = Pick<
  Kind,
  "name" | "description" | "documentation" | "inputs" | "systemDefault" | "permissions" | "licences"
>;

interface Singleton extends Given {
  /** The word by which it is imported, and its id in Pulumi's state. */
  word: string;
  path: string;
  /** Its settable properties, top-level properties in Graph under the same names. */
  settings: z.ZodObject;
}

/** A kind of which every tenant has exactly one, always there, read and PATCHed at one path. */
export function singleton({ word, path, settings, ...given }: Singleton): Kind {
  return {
    ...given,
    identity: [],
    idOf: () => word,
    parseId: (text) => (text === word ? text : undefined),
    expectedId: `the word ${word}, as there is one per tenant`,
    identityOf: () => ({}),
    read: { one: () => ({ path }) },
    valuesOf: (live) => valuesOfPlainObject(settings, live),
    update: (wanted, live) => patchOf(path, changedProperties(settings, wanted, valuesOfPlainObject(settings, live))),
    absent: `Every tenant has one. Check that ${path} can be read in this tenant and this cloud.`,
    onDestroy: "retain",
  };
}
