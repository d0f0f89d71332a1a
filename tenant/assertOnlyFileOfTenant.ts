import { readdirSync } from "node:fs";
import * as path from "node:path";
import { StackFile } from "./StackFile";
import { TenantFileError } from "./TenantFileError";

/** The stack files in a folder, in the order of their names. */
export function stackFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^Pulumi\..+\.ya?ml$/.test(file))
    .sort()
    .map((file) => path.join(folder, file));
}

/**
 * Refuses a tenant that another stack file in the folder describes too: two stacks would undo each other's work.
 *
 * A neighbour that isn't valid by itself is none of this tenant's business: it is read as far as it goes.
 *
 * @throws {TenantFileError} naming both files
 */
export function assertOnlyFileOfTenant(tenantId: string, file: string): void {
  const twin = stackFiles(path.dirname(file))
    .filter((other) => path.resolve(other) !== path.resolve(file))
    .map((other) => StackFile.read(other))
    .find((other) => String(other.tenantId).toLowerCase() === tenantId);
  if (!twin) return;
  const { file: shown, lineOf } = locate(file);
  throw new TenantFileError(shown, [
    {
      path: ["tenantId"],
      line: lineOf,
      found: `"${tenantId}", which ${twin.file}:${twin.lineOf(["tenantId"])} has too`,
      expected: "one file for each tenant; correct the id in one of the two, or remove that file",
    },
  ]);
}

function locate(file: string) {
  const stackFile = StackFile.read(file);
  return { file: stackFile.file, lineOf: stackFile.lineOf(["tenantId"]) };
}
