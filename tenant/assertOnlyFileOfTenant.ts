import { readdirSync, readFileSync } from "node:fs";
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
    .filter((other) => path.resolve(other) !== path.resolve(file) && mayName(tenantId, other))
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

/**
 * Whether a file can be of the tenant, by its text alone: every stack asks it of every other one's file, and to parse them
 * all would take longer than the rest of a preview where tenants are hundreds. YAML can hide a text only by escapes.
 */
function mayName(tenantId: string, file: string): boolean {
  const text = readFileSync(file, "utf8");
  return text.includes("\\") || text.toLowerCase().includes(tenantId);
}

function locate(file: string) {
  const stackFile = StackFile.read(file);
  return { file: stackFile.file, lineOf: stackFile.lineOf(["tenantId"]) };
}
