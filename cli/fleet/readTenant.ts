import { assertOnlyFileOfTenant } from "../../tenant/assertOnlyFileOfTenant";
import { loadTenantIfAny } from "../../tenant/loadTenantFile";
import { type Tenant } from "../../tenant/schema/tenantSchema";

/**
 * Reads and checks the tenant in a stack file, if there is one: a program of the user's own may take its settings otherwise.
 *
 * @throws {TenantFileError} when it isn't valid, or another stack has the same tenant.
 */
export function readTenant(file: string): Tenant | undefined {
  const tenant = loadTenantIfAny(file);
  if (tenant) assertOnlyFileOfTenant(tenant.tenantId, file);
  return tenant;
}

/** What a report says of a tenant besides its stack's name. */
export interface TenantName {
  tenantId?: string;
  displayName?: string;
}

/** Nothing for a stack whose file has no tenant, or none that is valid. */
export const nameOf = (tenant: Tenant | undefined): TenantName =>
  tenant ? { tenantId: tenant.tenantId, displayName: tenant.displayName } : {};
