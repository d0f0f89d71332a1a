import { z } from "zod";
import { GuardrailError } from "../GuardrailError";
import type { Rule } from "./Rule";

/**
 * Checks the parameters given to a rule. The engine has checked their types by the schema; a misspelt name gets past it,
 * and would leave the rule without what it was meant to go by.
 *
 * @throws GuardrailError naming each parameter that is wrong
 */
export function parseParameters({ name, parameters }: Rule, given: unknown): Record<string, unknown> {
  const parsed = parameters.safeParse(given);
  if (parsed.success) return parsed.data;
  const known = Object.keys(parameters.shape).join(", ");
  throw new GuardrailError(
    `The configuration of the guardrail ${name} is wrong:\n${z.prettifyError(parsed.error)}\nIts parameters are: ${known}.`,
  );
}
