import { type Tenant } from "../schema/tenantSchema";
import { type TenantProblem } from "../TenantProblem";

const policies = ["externalUserMfa", "serviceProviderMfa"] as const;

/** What is wrong with how far policies are rolled out, given the way back in and the security defaults. */
export function rolloutProblems({ conditionalAccess, breakGlass, securityDefaults }: Tenant): TenantProblem[] {
  const rollouts = policies.map((policy) => conditionalAccess.policies[policy] ?? conditionalAccess.rollout);
  const enforced = rollouts.includes("enforced");
  const problems: TenantProblem[] = [];
  if (enforced && !breakGlass) {
    problems.push({
      path: ["breakGlass"],
      found: "no break-glass group, with conditional access enforced",
      expected: "groupId of the group of emergency accounts; make that group first, or keep rollout at reportOnly",
    });
  }
  if (enforced && securityDefaults === "enabled") {
    problems.push({
      path: ["securityDefaults"],
      found: "enabled, with conditional access enforced",
      expected: "disabled, because Entra refuses enforced policies beside security defaults; or do not enforce yet",
    });
  }
  if (securityDefaults === "disabled" && !rollouts.every((rollout) => rollout === "enforced")) {
    problems.push({
      path: ["securityDefaults"],
      found: "disabled, with conditional access not enforced",
      expected: "unmanaged or enabled until every policy is enforced; else the tenant would have neither",
    });
  }
  return problems;
}
