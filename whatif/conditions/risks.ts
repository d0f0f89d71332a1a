import type { ConditionSet } from "../model/ConditionalAccessPolicy";
import type { AnalysisReason } from "../model/Outcome";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn } from "../PreparedSignIn";
import type { Condition } from "./Condition";
import { omitted } from "./omitted";
import { doubtful, flags, listed, wordList } from "./wordList";

const levels = ["none", "low", "medium", "high", "hidden"];

/** A condition that is a list of enum members, one of which the sign-in has. */
export function compileMembership(
  reader: PolicyReader,
  path: string,
  values: readonly string[] | null | undefined,
  known: readonly string[],
  reason: AnalysisReason,
  read: (signIn: PreparedSignIn) => string | undefined,
): Condition | null {
  if (!values || values.length === 0) return null;
  const list = wordList(reader, path, values, known);
  return {
    reason,
    holds(signIn) {
      const value = read(signIn);
      return value === undefined ? omitted(signIn) : listed(list, value.toLowerCase(), signIn);
    },
  };
}

/**
 * Compiles the risk conditions that a policy has, each the list of levels for which it applies.
 *
 * Follows "Conditional Access: Conditions" (Microsoft Learn) and "conditionalAccessConditionSet resource type" (Microsoft
 * Graph v1.0). Graph has no reason of its own for the risk of a service principal.
 */
export function compileRisks(reader: PolicyReader, conditions: ConditionSet): (Condition | null)[] {
  const { signInRiskLevels, servicePrincipalRiskLevels, userRiskLevels, insiderRiskLevels } = conditions;
  const risk = (
    path: string,
    values: typeof signInRiskLevels,
    reason: AnalysisReason,
    read: (s: PreparedSignIn) => string | undefined,
  ) => compileMembership(reader, `conditions.${path}`, values, levels, reason, read);
  return [
    risk("signInRiskLevels", signInRiskLevels, "signInRisk", (signIn) => signIn.signInRisk),
    risk("servicePrincipalRiskLevels", servicePrincipalRiskLevels, "signInRisk", (signIn) => signIn.workloadRisk),
    risk("userRiskLevels", userRiskLevels, "userRisk", (signIn) => signIn.userRisk),
    compileMembership(
      reader,
      "conditions.insiderRiskLevels",
      flags(insiderRiskLevels),
      ["minor", "moderate", "elevated"],
      "insiderRisk",
      (signIn) => signIn.insiderRisk,
    ),
  ];
}

/**
 * Compiles the authentication flows; null when there is no such condition.
 *
 * Follows "Conditional Access: Authentication flows" (Microsoft Learn).
 */
export function compileAuthenticationFlows(
  reader: PolicyReader,
  authenticationFlows: ConditionSet["authenticationFlows"],
): (Condition | null)[] {
  const path = "conditions.authenticationFlows";
  const unknown = reader.unknownProperties(path, authenticationFlows, ["transferMethods"]);
  const methods = flags(authenticationFlows?.transferMethods).filter((method) => method !== "none");
  const known = ["deviceCodeFlow", "authenticationTransfer"];
  return [
    compileMembership(reader, `${path}.transferMethods`, methods, known, "authenticationFlow", (signIn) => signIn.flow),
    unknown.length > 0 ? { reason: "authenticationFlow", holds: (signIn) => doubtful(unknown, signIn) } : null,
  ];
}
