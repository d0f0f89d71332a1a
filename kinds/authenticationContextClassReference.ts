import { z } from "zod";
import type { GraphObject, GraphWrite, Kind } from "./kind";
import { onDestroy } from "./onDestroy";
import { changedProperties, patchOf, valuesOfPlainObject } from "./plainObject";

const collection = "/identity/conditionalAccess/authenticationContextClassReferences";
const pathOf = (id: string) => `${collection}/${encodeURIComponent(id)}`;
const pattern = /^c[1-9]\d?$/;

const settings = z.strictObject({
  displayName: z.string().min(1, "expected a name").describe("What administrators see when they choose the context."),
  description: z.string().optional().describe("What its policies ask for."),
  isAvailable: z
    .boolean()
    .optional()
    .describe(
      "Published: applications, PIM and protected actions may ask for it. One that is made is not, unless said.",
    ),
});

const inputs = settings.extend({
  contextId: z
    .string()
    .regex(pattern, "expected c1 to c99")
    .describe("The id by which policies, PIM and applications name it: c1 to c99, free to choose."),
  onDestroy: onDestroy("retain", "withdraws and deletes the context, which Graph refuses while a policy names it"),
});

/** Inputs of {@link authenticationContextClassReference}. */
export type AuthenticationContextClassReferenceInputs = z.input<typeof inputs>;

/** Graph deletes no context that is published. */
const withdrawal = (live: GraphObject, path: string): GraphWrite[] =>
  live["isAvailable"] === true ? [{ method: "PATCH", path, body: { isAvailable: false } }] : [];

/** A name for what conditional access asks before a sensitive action. */
export const authenticationContextClassReference: Kind = {
  name: "AuthenticationContextClassReference",
  description:
    "An authentication context: a name for what conditional access asks before a sensitive action, such as activating a " +
    "role. One that exists already is taken under management.",
  documentation: "https://learn.microsoft.com/graph/api/resources/authenticationcontextclassreference",
  inputs,
  identity: ["contextId"],
  idOf: ({ contextId }) => String(contextId),
  parseId: (text) => (pattern.test(text) ? text : undefined),
  expectedId: "the id of an authentication context, c1 to c99",
  identityOf: (id) => ({ contextId: id }),
  read: {
    one: (id) => ({ path: pathOf(id) }),
    all: { path: collection, idOf: ({ id }) => String(id) },
  },
  valuesOf: (live) => valuesOfPlainObject(settings, live),
  // An update of an id that is free makes the context.
  create: ({ onDestroy: _, contextId, ...wanted }) => ({
    method: "PATCH",
    path: pathOf(String(contextId)),
    body: { isAvailable: false, ...wanted },
  }),
  update: (wanted, live, id) =>
    patchOf(pathOf(id), changedProperties(settings, wanted, valuesOfPlainObject(settings, live))),
  onDestroy: "retain",
  systemDefault: (live, id) => ({
    before: withdrawal(live, pathOf(id)),
    write: { method: "DELETE", path: pathOf(id) },
  }),
  permissions: {
    read: ["Policy.Read.All"],
    write: ["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"],
  },
  licences: () => [{ plan: "P1", property: "contextId" }],
};
