import { parseTenant } from "./parseTenant";
import { type Tenant } from "./schema/tenantSchema";
import { StackFile } from "./StackFile";

/**
 * Reads the tenant of one stack file, without looking at the files beside it.
 *
 * @throws {TenantFileError} when the file isn't YAML or the tenant in it isn't valid
 */
export function loadTenantFile(file: string): Tenant {
  const stackFile = StackFile.read(file).assertParsed();
  return parseTenant(stackFile.tenant, { file: stackFile.file, lineOf: (path) => stackFile.lineOf(path) });
}
