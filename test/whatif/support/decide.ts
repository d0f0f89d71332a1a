import { expect } from "chai";
import { compile } from "../../../whatif/compile";
import type { ConditionalAccessPolicy } from "../../../whatif/model/ConditionalAccessPolicy";
import type { Outcome, PolicyResult } from "../../../whatif/model/Outcome";
import type { SignIn } from "../../../whatif/model/SignIn";
import type { TenantFacts } from "../../../whatif/model/TenantFacts";
import { facts } from "./world";

/** Explains a sign-in, after checking that the fast decision says the same. */
export function explain(
  policies: ConditionalAccessPolicy | readonly ConditionalAccessPolicy[],
  signIn: SignIn,
  known: TenantFacts = facts(),
): Outcome {
  const evaluator = compile([policies].flat() as ConditionalAccessPolicy[], known);
  const outcome = evaluator.explain(signIn);
  expect(evaluator.decide(signIn)).to.equal(outcome.verdict, "decide and explain differ");
  return outcome;
}

/** The result of the only policy. */
export function only(policy: ConditionalAccessPolicy, signIn: SignIn, known?: TenantFacts): PolicyResult {
  return explain(policy, signIn, known).policies[0]!;
}

/** Whether the only policy applies. */
export function applies(policy: ConditionalAccessPolicy, signIn: SignIn, known?: TenantFacts) {
  return only(policy, signIn, known).applies;
}

export const noteCodes = (outcome: { notes: readonly { code: string }[] }) => outcome.notes.map(({ code }) => code);
