import { z } from "zod";
import {
  conditionsOf,
  contextsOf,
  fromGraph,
  grantControlsOf,
  phishingResistantMfa,
  sessionControlsOf,
} from "./authenticationContextPolicyShape";
import { isObject } from "./canonical";
import { differences } from "./differences";
import { enumOf, guid, setOf } from "./fields";
import { KindError } from "./KindError";
import type { GraphObject, GraphWrite, Kind, Values } from "./kind";
import { onDestroy } from "./onDestroy";

const path = "/identity/conditionalAccess/policies";
const pathOf = (live: GraphObject) => `${path}/${encodeURIComponent(String(live["id"]))}`;

const settings = z.strictObject({
  state: enumOf("AuthenticationContextPolicyState", [
    "enabled",
    "disabled",
    "enabledForReportingButNotEnforced",
  ]).describe("Whether it acts, is off or only logs. One that does not act asks for nothing when a role is activated."),
  contexts: setOf(z.string().regex(/^c[1-9]\d?$/, "expected the id of an authentication context, c1 to c99"))
    .min(1, "expected the id of one authentication context or more, c1 to c99")
    .describe("The authentication contexts that it answers for, c1 to c99. Each has to exist."),
  excludeUsers: setOf(guid("the object id of a user"))
    .optional()
    .describe("Object ids of users whom it leaves out. Default: nobody."),
  excludeGroups: setOf(guid("the object id of a group"))
    .optional()
    .describe("Object ids of groups whom it leaves out; the break-glass group has to be one. Default: none."),
  authenticationStrengthId: guid("the id of an authentication strength")
    .optional()
    .describe("The id of the authentication strength that it asks for. Default: Phishing-resistant MFA."),
  signInFrequency: enumOf("AuthenticationContextPolicyFrequency", ["everyTime", "never"])
    .optional()
    .describe(
      "Whether people sign in anew each time that they are asked, whatever they proved before: everyTime, or never.",
    ),
  additions: setOf(z.string())
    .max(0, "the provider writes nothing beside the properties declared: leave it out, and what was added is taken off")
    .optional()
    .describe(
      "What was added to the policy beside these properties, by its path in Graph: conditions that narrow it, other " +
        "people, other controls. Nothing can be declared; what somebody adds shows as drift and is taken off.",
    ),
});

const inputs = settings.extend({
  displayName: z
    .string()
    .trim()
    .min(1, "expected a name")
    .max(256, "expected at most 256 characters")
    .describe("Its name, by which it is told from others."),
  onDestroy: onDestroy("systemDefault", "deletes the policy, and its contexts ask for nothing any more"),
});

/** Inputs of {@link authenticationContextPolicy}. */
export type AuthenticationContextPolicyInputs = z.input<typeof inputs>;

/** Each part that Graph takes as a whole, and the properties that it is made of. */
const parts = {
  state: ["state"],
  conditions: ["contexts", "excludeUsers", "excludeGroups"],
  grantControls: ["authenticationStrengthId"],
  sessionControls: ["signInFrequency"],
} as const;

function partOf(name: keyof typeof parts, values: Values, live: GraphObject): unknown {
  switch (name) {
    case "state":
      return values["state"];
    case "conditions":
      return conditionsOf(values as Parameters<typeof conditionsOf>[0], live);
    case "grantControls":
      return grantControlsOf(values["authenticationStrengthId"] ?? phishingResistantMfa);
    case "sessionControls":
      return sessionControlsOf(values["signInFrequency"], live);
  }
}

/** PATCHes the parts that differ, each whole. */
function patch(wanted: Values, live: GraphObject): GraphWrite[] {
  const values = fromGraph(live);
  const changed = new Set(differences(settings, wanted, values).map(({ path: [name] }) => String(name)));
  if (changed.size === 0) return [];
  assertAboutContexts(live);
  const added = changed.has("additions") ? (values["additions"] as string[]) : [];
  const isDue = (name: keyof typeof parts): boolean =>
    parts[name].some((property) => changed.has(property)) || added.some((at) => at.startsWith(`${name}.`));
  const whole = { ...values, ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) };
  const due = (Object.keys(parts) as (keyof typeof parts)[]).filter(isDue);
  const body = Object.fromEntries(due.map((name) => [name, partOf(name, whole, live)]));
  return [{ method: "PATCH", path: pathOf(live), body }];
}

/** A policy about apps that happens to have the name protects something else: it must not be turned into this one. */
function assertAboutContexts(live: GraphObject): void {
  if (contextsOf(live).length > 0) return;
  throw new KindError(
    `There is a conditional access policy called "${String(live["displayName"])}" (${String(live["id"])}) that is not about ` +
      "authentication contexts. Give the declared one another displayName, or rename the one that is there.",
  );
}

function pick({ value }: GraphObject, displayName: string): GraphObject | undefined {
  const named = Array.isArray(value) ? value.filter(isObject).filter((one) => one["displayName"] === displayName) : [];
  const meant = named.filter((one) => contextsOf(one).length > 0);
  if (meant.length < 2) return meant[0] ?? named[0];
  throw new KindError(
    `The tenant has ${meant.length} policies for authentication contexts called "${displayName}" ` +
      `(${meant.map(({ id }) => String(id)).join(", ")}): it can't be told which one is meant. Rename or delete all but one.`,
  );
}

/**
 * A conditional access policy for authentication contexts, which azuread can't name. It is for everybody but those whom
 * it leaves out, under every condition, and told from others by its name.
 */
export const authenticationContextPolicy: Kind = {
  name: "AuthenticationContextPolicy",
  description:
    "A conditional access policy for authentication contexts: what everybody has to prove where an application, a " +
    "protected action or the activation of a role asks for one of them. A policy for contexts of the same name that " +
    "exists already is taken under management.",
  documentation: "https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy",
  inputs,
  identity: ["displayName"],
  // What is left out of the declaration must not be a gap that somebody else fills.
  complete: (declared) => ({
    excludeUsers: [],
    excludeGroups: [],
    authenticationStrengthId: phishingResistantMfa,
    additions: [],
    ...declared,
  }),
  idOf: ({ displayName }) => String(displayName).trim(),
  parseId: (text) => text.trim() || undefined,
  expectedId: "the display name of a conditional access policy for authentication contexts",
  identityOf: (id) => ({ displayName: id }),
  read: {
    one: () => ({ path, pages: true }),
    pick,
    all: { path, idOf: (one) => (contextsOf(one).length > 0 ? String(one["displayName"]) : "") },
  },
  valuesOf: fromGraph,
  create: ({ displayName, ...wanted }) => ({
    method: "POST",
    path,
    body: {
      displayName,
      state: wanted["state"],
      conditions: partOf("conditions", { excludeUsers: [], excludeGroups: [], ...wanted }, {}),
      grantControls: partOf("grantControls", wanted, {}),
      sessionControls: partOf("sessionControls", wanted, {}),
    },
  }),
  update: patch,
  onDestroy: "systemDefault",
  systemDefault: (live) => ({ write: { method: "DELETE", path: pathOf(live) } }),
  permissions: {
    read: ["Policy.Read.All"],
    write: ["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess", "Application.Read.All"],
  },
  licences: () => [{ plan: "P1", property: "contexts" }],
};
