import type { ReportingDescriptor, Result } from "sarif";
import { type Failure } from "../model";

export interface Rule {
  level: Result.level;
  title: string;
  help: string;
}

/** What can be found in a tenant, by rule id. The ids are public: a code scanning service remembers findings by them. */
export const rules = {
  drift: {
    level: "warning",
    title: "Changed behind Pulumi's back",
    help: "Find out who changed it and why. An update puts it back; declare it if it is meant to stay.",
  },
  program: {
    level: "note",
    title: "An update would change it",
    help: "Nothing is wrong with the tenant: the program has changed since its last update.",
  },
  configuration: {
    level: "error",
    title: "The stack, tenant file or program is wrong",
    help: "The message names the file and what to put there.",
  },
  tenant: {
    level: "error",
    title: "The tenant could not be read",
    help: "Nothing is known of the tenant until it can be read: credentials, permissions, licences, throttling.",
  },
  policy: {
    level: "error",
    title: "A mandatory guardrail is broken",
    help: "The message names the guardrail and the resource.",
  },
  lockout: {
    level: "error",
    title: "Somebody would be left no way in",
    help: "The message says who, which policies close every way, and the fewest changes that keep one open.",
  },
  engine: {
    level: "error",
    title: "The engine or its state could not be used",
    help: "See the message: a lock that is held, a passphrase, the state's backend.",
  },
  interrupted: {
    level: "error",
    title: "Not finished",
    help: "Run it again; what was begun was ended in order.",
  },
  unverified: {
    level: "error",
    title: "Still differs after its update",
    help: "Preview it again; if it still differs, something else writes to the tenant.",
  },
  held: {
    level: "error",
    title: "Held back",
    help: "An earlier ring failed, or nobody agreed. Mend that, then resume.",
  },
  unreported: {
    level: "error",
    title: "Not reported",
    help: "The job that was to look at it never reported. See its log, and run it again.",
  },
} as const satisfies Record<"drift" | "program" | Failure["kind"], Rule>;

export type RuleId = keyof typeof rules;

/** The rules as the log lists them. */
export const descriptors = (): ReportingDescriptor[] =>
  Object.entries(rules).map(([id, { level, title, help }]) => ({
    id,
    shortDescription: { text: title },
    help: { text: help },
    defaultConfiguration: { level },
  }));
