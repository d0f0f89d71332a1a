import { Command } from "commander";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { assertOnlyFileOfTenant, stackFiles } from "../../tenant/assertOnlyFileOfTenant";
import { loadTenantFile } from "../../tenant/loadTenantFile";
import { isUserError } from "../isUserError";
import { UsageError } from "../UsageError";

/** `entra-baseline validate`: checks tenant files without an engine, a token or a network. */
export const validate = (): Command =>
  new Command("validate")
    .description("check tenant files against the schema")
    .argument("[paths...]", "stack files, or folders of them", ["stacks"])
    .action((paths: string[]) => {
      const files = paths.flatMap(filesAt);
      // One file's problems do not hide the others'.
      const failures = files.flatMap((file) => problemOf(file) ?? []);
      for (const failure of failures) console.error(failure);
      if (failures.length > 0)
        throw new UsageError(`${failures.length} of ${files.length} tenant files are not valid.`);
      console.log(`valid: ${files.map((file) => path.basename(file)).join(", ")}`);
    });

function filesAt(given: string): string[] {
  if (!existsSync(given)) throw new UsageError(`${given} does not exist; expected a stack file or a folder of them.`);
  if (!statSync(given).isDirectory()) return [given];
  const files = stackFiles(given);
  if (files.length === 0) throw new UsageError(`${given} has no stack file; expected Pulumi.<tenant>.yaml.`);
  return files;
}

function problemOf(file: string): string | undefined {
  try {
    assertOnlyFileOfTenant(loadTenantFile(file).tenantId, file);
    return undefined;
  } catch (error) {
    if (isUserError(error)) return error.message;
    throw error;
  }
}
