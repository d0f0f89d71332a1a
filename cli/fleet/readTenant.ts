import { assertOnlyFileOfTenant } from "../../tenant/assertOnlyFileOfTenant";
import { loadTenantFile } from "../../tenant/loadTenantFile";
import { StackFile } from "../../tenant/StackFile";

/** What a report says of a tenant besides its stack's name. */
export interface TenantName {
  tenantId?: string;
  displayName?: string;
}

/**
 * Checks the tenant in a stack file, if there is one: a program of the user's own may take its settings otherwise.
 *
 * @throws {TenantFileError} when it isn't valid, or another stack has the same tenant.
 */
export function readTenant(file: string): TenantName {
  if (StackFile.read(file).assertParsed().tenant === undefined) return {};
  const { tenantId, displayName } = loadTenantFile(file);
  assertOnlyFileOfTenant(tenantId, file);
  return { tenantId, displayName };
}
