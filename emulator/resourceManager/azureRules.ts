import { newRules, ruleType, type Rule } from "../data/roleManagementRules";
import { type Entity } from "../store/Entity";

/** One rule of an Azure role's policy, as Azure Resource Manager writes it. */
export interface AzureRule extends Entity {
  readonly id: string;
  readonly ruleType: string;
}

/**
 * The 17 rules that the policy of every Azure role has before anybody changes them: the same as Entra ID's, in Azure
 * Resource Manager's words (https://learn.microsoft.com/rest/api/authorization/role-management-policies).
 */
export const newAzureRules = (): AzureRule[] => newRules().map(inAzureWords);

function inAzureWords({ "@odata.type": type, id, target, ...settings }: Rule): AzureRule {
  const { caller, operations, level } = target;
  return {
    ...settings,
    id,
    ruleType: `RoleManagementPolicy${type.slice(prefix.length)}`,
    target: { caller, operations, level, targetObjects: null, inheritableSettings: null, enforcedSettings: null },
  };
}

const prefix = ruleType("Expiration").slice(0, -"ExpirationRule".length);
