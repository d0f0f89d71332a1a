import { Command } from "commander";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../packageRoot";
import { withProvider } from "../pulumiProject";
import { UsageError } from "../UsageError";

/** `entra-baseline add-provider`: lets a user's own Pulumi project find the `entra` provider of this package. */
export const addProvider = (): Command =>
  new Command("add-provider")
    .description("name the entra provider in your Pulumi.yaml, so that pulumi finds it in node_modules")
    .option("--project <file>", "the project file", "Pulumi.yaml")
    .action(({ project }: { project: string }) => {
      const file = path.resolve(project);
      if (!existsSync(file)) {
        throw new UsageError(
          `${project} does not exist. Run this where your Pulumi.yaml is, or name it with --project.`,
        );
      }
      const { text, changed } = withProvider(readFileSync(file, "utf8"), providerFolder(path.dirname(file)), project);
      if (changed) writeFileSync(file, text);
      console.log(changed ? `${project}: added the entra provider.` : `${project} names the entra provider already.`);
    });

/** The provider's folder as the project reaches it: below its node_modules when it is installed there. */
function providerFolder(projectDirectory: string): string {
  const installed = path.posix.join("node_modules", "entra-baseline", "provider");
  if (existsSync(path.join(projectDirectory, installed))) return installed;
  const own = path.join(packageRoot(), "provider");
  return path.relative(projectDirectory, own).split(path.sep).join("/") || own;
}
