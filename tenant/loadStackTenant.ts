import { existsSync } from "node:fs";
import * as path from "node:path";
import { assertOnlyFileOfTenant } from "./assertOnlyFileOfTenant";
import { parseTenant, type TenantSource } from "./parseTenant";
import { type Tenant } from "./schema/tenantSchema";
import { tenantConfigKey } from "./schema/stackFileSchema";
import { StackFile } from "./StackFile";
import { TenantFileError } from "./TenantFileError";

export interface StackTenantOptions {
  /** The folder of the stack files (`stackConfigDir` in Pulumi.yaml). */
  folder: string;
  /** Name of the stack. */
  stack: string;
  /** The tenant as Pulumi's configuration has it: secrets decrypted and environments merged, so not what the file says. */
  value: unknown;
}

/**
 * Checks the tenant of a stack that runs, and that no other stack in the folder describes the same tenant.
 *
 * @throws {TenantFileError} with everything that is wrong, at its line in the stack file
 */
export function loadStackTenant({ folder, stack, value }: StackTenantOptions): Tenant {
  const file = path.join(folder, `Pulumi.${stack}.yaml`);
  const source = sourceOf(file);
  if (value === undefined) {
    throw new TenantFileError(source.file, [
      { path: [], found: "no tenant", expected: `one under config, ${tenantConfigKey}; copy a file that is there` },
    ]);
  }
  const tenant = parseTenant(value, source);
  assertOnlyFileOfTenant(tenant.tenantId, file);
  return tenant;
}

/** The file is parsed when a line of it is asked for, as Pulumi has parsed it for the value before. */
function sourceOf(file: string): TenantSource {
  const source = { file: path.relative(process.cwd(), file) };
  if (!existsSync(file)) return source;
  let stackFile: StackFile | undefined;
  return { ...source, lineOf: (at) => (stackFile ??= StackFile.read(file)).lineOf(at) };
}
