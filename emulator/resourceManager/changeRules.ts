import { badRequest } from "../problems";
import { type Entity } from "../store/Entity";
import { type AzureRule } from "./azureRules";

/**
 * The rules after a PATCH. Azure Resource Manager takes the whole set or nothing: it answers a part of it with 200, and
 * leaves all as it was (github.com/pulumi/pulumi-azure-native/pull/4398).
 */
export function changedRules(current: readonly AzureRule[], sent: unknown): readonly AzureRule[] {
  if (!Array.isArray(sent)) throw invalid("properties.rules is no list");
  const rules = sent.map((rule: unknown) => ruleLike(rule, current));
  if (current.some(({ id }) => !rules.some((rule) => rule.id === id))) return current;
  refuseBothFactors(rules);
  return rules;
}

function ruleLike(sent: unknown, current: readonly AzureRule[]): AzureRule {
  const rule = (typeof sent === "object" && sent !== null ? sent : {}) as Entity;
  const known = current.find(({ id }) => id === rule.id);
  if (!known) throw invalid(`there is no rule '${String(rule.id)}'`);
  if (rule.ruleType !== known.ruleType) throw invalid(`the rule '${known.id}' is a ${known.ruleType}`);
  return { ...known, ...rule, target: known.target } as AzureRule;
}

/** Whoever must meet an authentication context is not asked for MFA by the role as well. */
function refuseBothFactors(rules: readonly AzureRule[]): void {
  const rule = (id: string) => rules.find((one) => one.id === id);
  const enabled = rule("Enablement_EndUser_Assignment")?.enabledRules;
  const asksForMfa = Array.isArray(enabled) && enabled.includes("MultiFactorAuthentication");
  if (asksForMfa && rule("AuthenticationContext_EndUser_Assignment")?.isEnabled === true) {
    throw invalid("MultiFactorAuthentication and an authentication context can't both be required");
  }
}

const invalid = (why: string) => badRequest(`The policy is invalid: ${why}.`, "InvalidPolicy");
