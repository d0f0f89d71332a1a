import { needBreakGlass } from "../conditionalAccess/problems";
import { enforcedPolicies, type PolicyChoices, replacements } from "../conditionalAccess/resolvePolicies";
import { activationContexts } from "../privilegedRoles/activationContexts";
import { resolveRoles } from "../privilegedRoles/resolveRoles";
import { type Tenant } from "../schema/tenantSchema";
import { type TenantProblem } from "../TenantProblem";

/** What is wrong with how far policies are rolled out, given the way back in and the security defaults. */
export function rolloutProblems(
  {
    breakGlass,
    securityDefaults,
    privilegedRoles,
  }: Pick<Tenant, "breakGlass" | "securityDefaults" | "privilegedRoles">,
  choices: PolicyChoices,
): TenantProblem[] {
  const enforced = enforcedPolicies(choices).map(({ name }) => name);
  const problems: TenantProblem[] = [];
  // The policy for what roles ask for when they are activated is rolled out with the others, and is for everybody.
  const contexts = privilegedRoles ? activationContexts(resolveRoles(privilegedRoles)) : [];
  const enforcesContexts = choices.rollout === "enforced" && contexts.length > 0;
  if (!breakGlass && (needBreakGlass(choices).length > 0 || enforcesContexts)) {
    problems.push({
      path: ["breakGlass"],
      found: "no break-glass group, with conditional access enforced",
      expected:
        "groupId of the group of emergency accounts, or the accounts; make them first, or keep rollout at reportOnly " +
        "(EB-CA-22v1)",
    });
  }
  if ((enforced.length > 0 || enforcesContexts) && securityDefaults === "enabled") {
    problems.push({
      path: ["securityDefaults"],
      found: "enabled, with conditional access enforced",
      expected:
        "disabled, because Entra refuses enforced policies beside security defaults; or do not enforce yet (EB-CA-19v1)",
    });
  }
  const missing = replacements.filter((name) => !enforced.includes(name));
  if (securityDefaults === "disabled" && missing.length > 0) {
    problems.push({
      path: ["securityDefaults"],
      found: `disabled, while not enforced: ${missing.join(", ")}`,
      expected: `unmanaged or enabled until ${replacements.join(" and ")} are enforced; else the tenant would have neither (EB-CA-19v1)`,
    });
  }
  return problems;
}
