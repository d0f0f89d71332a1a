import { type Entity } from "../store/Entity";
import { type Tenant } from "../store/Tenant";
import { type AzureRule, newAzureRules } from "./azureRules";

/** What PIM asks of those who use one Azure role at one scope. */
export interface AzurePolicy extends Entity {
  /** Of Azure Resource Manager: `{scope}/providers/Microsoft.Authorization/roleManagementPolicies/{guid}`. */
  readonly id: string;
  /** Of Azure Resource Manager: `{scope}/providers/Microsoft.Authorization/roleDefinitions/{guid}`. */
  readonly roleDefinitionId: string;
  /** Object ids of those who may change it: who holds User Access Administrator or Owner at the scope. */
  readonly administrators?: readonly string[];
  /** Absent as long as nobody has changed them. */
  readonly rules?: readonly AzureRule[];
  readonly lastModifiedBy?: string;
  readonly lastModifiedDateTime?: string;
}

/**
 * A tenant's policies of Azure roles, as a seed gives them under `objects.azureRoleManagementPolicies`: the scopes that
 * there are. Nobody creates or deletes one.
 */
export const azurePolicies = (tenant: Tenant) => tenant.objects<AzurePolicy>("azureRoleManagementPolicies");

/** A policy that was never changed has the rules of a new one. */
export const rulesOf = ({ rules }: AzurePolicy): readonly AzureRule[] => rules ?? newAzureRules();

export const scopeOf = ({ id }: AzurePolicy): string =>
  id.slice(0, id.search(/\/providers\/Microsoft\.Authorization\//i));

/** The policy as Azure Resource Manager shows it. */
export function policyAnswer(policy: AzurePolicy): Entity {
  const { id, lastModifiedBy, lastModifiedDateTime } = policy;
  const scope = scopeOf(policy);
  const rules = rulesOf(policy);
  return {
    id,
    name: id.slice(id.lastIndexOf("/") + 1),
    type: "Microsoft.Authorization/roleManagementPolicies",
    properties: {
      scope,
      displayName: null,
      description: null,
      isOrganizationDefault: lastModifiedDateTime === undefined,
      lastModifiedBy: { id: lastModifiedBy ?? null, displayName: null, type: null, email: null },
      lastModifiedDateTime: lastModifiedDateTime ?? null,
      rules,
      effectiveRules: rules,
      policyProperties: { scope: { id: scope, displayName: null, type: null } },
    },
  };
}
