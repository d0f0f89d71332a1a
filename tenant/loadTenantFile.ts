import { parseTenant } from "./parseTenant";
import { type Tenant } from "./schema/tenantSchema";
import { StackFile } from "./StackFile";

/**
 * Reads the tenant of one stack file, without looking at the files beside it.
 *
 * @throws {TenantFileError} when the file isn't YAML or the tenant in it isn't valid
 */
export const loadTenantFile = (file: string): Tenant => tenantIn(StackFile.read(file).assertParsed());

/**
 * The same; undefined where the file has no tenant, as a program of the user's own may take its settings otherwise.
 *
 * @throws {TenantFileError} when the file isn't YAML or the tenant in it isn't valid
 */
export function loadTenantIfAny(file: string): Tenant | undefined {
  const stackFile = StackFile.read(file).assertParsed();
  return stackFile.tenant === undefined ? undefined : tenantIn(stackFile);
}

const tenantIn = (stackFile: StackFile): Tenant =>
  parseTenant(stackFile.tenant, { file: stackFile.file, lineOf: (path) => stackFile.lineOf(path) });
