import { grantingAzureRoles } from "../../controls/privilegedRoles/grantingAzureRoles";
import type { AzureRoleRules, RoleManagementRule, Rules } from "../../controls/state/RoleManagement";
import { isObject } from "../../kinds/canonical";
import { sameId, upsert } from "../lists";
import type { PlannedType } from "../PlannedType";

/** Azure's built-in roles that are told by the names of resources; the resource itself doesn't say which role it is of. */
const roles = [...grantingAzureRoles, "Contributor"];

/** How many rules a policy has: Azure takes all of them or none. */
const whole = 17;

/**
 * `azure-native.authorization.RoleManagementPolicy`: a whole set of rules takes the place of the policy's, a part of one
 * changes nothing. What becomes of the rules once the resource is gone isn't told: they stay, or are what they were before.
 */
export const roleManagementPolicy: PlannedType = {
  apply(draft, { urn, inputs }) {
    const { scope, roleManagementPolicyName: policy, rules } = inputs;
    if (typeof scope !== "string" || typeof policy !== "string" || !Array.isArray(rules)) return;
    const listed = rules.filter(isObject) as unknown as RoleManagementRule[];
    if (listed.length < whole) return;
    const isMeant = (one: AzureRoleRules): boolean => sameId(one.scope, scope) && one.policyName === policy;
    const byId: Rules = Object.fromEntries(listed.map((rule) => [rule.id, rule]));
    const role = roleNamedIn(urn.slice(urn.lastIndexOf("::") + 2));
    const planned = { scope, policyName: policy, ...(role ? { role } : {}), rules: byId };
    draft.azureRoleManagementRules = upsert(draft.azureRoleManagementRules, isMeant, planned);
  },

  remove(draft) {
    draft.azureRoleManagementRules = undefined;
  },
};

function roleNamedIn(name: string): string | undefined {
  const words = `-${name.toLowerCase()}-`;
  return roles.find((role) => words.includes(`-${role.toLowerCase().replaceAll(" ", "-")}-`));
}
