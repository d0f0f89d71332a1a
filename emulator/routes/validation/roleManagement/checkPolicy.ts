import { type Rule, ruleType } from "../../../data/roleManagementRules";
import { badRequest } from "../../../problems";
import { type Refuse } from "./changeRules";

/** Refuses rules that cannot stand together. `before` is the policy that the change is made to. */
export function checkPolicy(
  before: readonly Rule[],
  after: readonly Rule[],
  touched: readonly string[],
  refuse: Refuse,
): void {
  checkMultifactor(after);
  const harmed = before.find((rule) => rule.target["caller"] === undefined);
  const notification = after.find(
    (rule) => touched.includes(rule.id) && rule.id !== harmed?.id && rule["@odata.type"] === ruleType("Notification"),
  );
  if (harmed && notification) throw refuse(`The policy rule id ${notification.id} is invalid.`);
}

function checkMultifactor(rules: readonly Rule[]): void {
  const context = rules.find((rule) => rule.id === "AuthenticationContext_EndUser_Assignment");
  const enablement = rules.find((rule) => rule.id === "Enablement_EndUser_Assignment");
  const enabled = enablement?.["enabledRules"] as readonly string[] | undefined;
  if (context?.["isEnabled"] === true && enabled?.includes("MultiFactorAuthentication")) {
    throw badRequest(
      "The policy requires multifactor authentication and an authentication context on activation, which exclude each other.",
      "MfaAndAcrsConflict",
    );
  }
}
