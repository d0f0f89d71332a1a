import type { DeclaredTenant } from "../../impact";
import type { Tenant } from "../declared/tenantOfStack";

/** Who break-glass is, as the configuration of the rule says. */
export interface BreakGlassParameters {
  breakGlassGroup?: string;
  breakGlassAccounts: string[];
}

/** Who must keep a way in: as the tenant file says, when it is of this tenant, and as the configuration says. */
export function declaredTenant(
  tenantId: string,
  file: Tenant | undefined,
  { breakGlassGroup, breakGlassAccounts }: BreakGlassParameters,
): DeclaredTenant {
  const ours = file?.tenantId.toLowerCase() === tenantId ? file : undefined;
  const named = breakGlassGroup !== undefined || breakGlassAccounts.length > 0;
  const breakGlass = named ? { groupId: breakGlassGroup, accounts: breakGlassAccounts } : ours?.breakGlass;
  return {
    tenantId,
    displayName: ours?.displayName ?? tenantId,
    partners: ours?.partners ?? [],
    lockout: ours?.lockout ?? { expectBlocked: [] },
    ...(breakGlass ? { breakGlass } : {}),
  };
}
