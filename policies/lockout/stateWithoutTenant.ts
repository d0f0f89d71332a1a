import type { TenantState } from "../../controls/TenantState";
import type { DeclaredTenant } from "../../impact";

/** Stands for an account in a break-glass group that nobody has read. */
const someAccount = "ffffffff-ffff-4fff-bfff-ffffffffffff";

/**
 * What a program's plan is laid over when the tenant can't be read: a tenant without a policy, with somebody in the
 * declared break-glass group. A way that is closed in it is closed in the tenant, as further policies only close more.
 */
export function stateWithoutTenant({ tenantId, breakGlass }: DeclaredTenant): TenantState {
  const { groupId, accounts = [] } = breakGlass ?? {};
  const members =
    accounts.length > 0
      ? accounts.map((id) => ({ id }))
      : [{ id: someAccount, displayName: "any break-glass account" }];
  return {
    tenantId,
    conditionalAccessPolicies: [],
    namedLocations: [],
    authenticationStrengths: [],
    groups: groupId === undefined ? [] : [{ id: groupId, members }],
    roleAssignments: [],
  };
}
