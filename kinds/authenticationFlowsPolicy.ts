import { z } from "zod";
import type { Kind } from "./kind";
import { onDestroy } from "./onDestroy";
import { singleton } from "./singleton";

const settings = z.strictObject({
  selfServiceSignUp: z
    .strictObject({
      isEnabled: z.boolean().optional().describe("Whether applications may offer guests to sign themselves up."),
    })
    .meta({ id: "SelfServiceSignUp", description: "Whether guests can sign themselves up." })
    .optional(),
});

const inputs = settings.extend({
  onDestroy: onDestroy("retain", "switches self-service sign-up off, as in a new tenant"),
});

/** Inputs of {@link authenticationFlowsPolicy}. */
export type AuthenticationFlowsPolicyInputs = z.input<typeof inputs>;

/** Whether guests can make accounts for themselves, through an application's user flow. One per tenant, always there. */
export const authenticationFlowsPolicy: Kind = singleton({
  name: "AuthenticationFlowsPolicy",
  description:
    "Whether guests can sign themselves up through applications that offer it. The object always exists: creating the " +
    "resource takes it under management.",
  documentation: "https://learn.microsoft.com/graph/api/resources/authenticationflowspolicy",
  word: "authenticationFlowsPolicy",
  path: "/policies/authenticationFlowsPolicy",
  settings,
  inputs,
  systemDefault: () => ({ values: { selfServiceSignUp: { isEnabled: false } } }),
  permissions: { read: ["Policy.Read.All"], write: ["Policy.Read.All", "Policy.ReadWrite.AuthenticationFlows"] },
  licences: () => [],
});
