import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";

let checked = false;

/**
 * Says how to let Pulumi find the `entra` provider, when the project does not name it: the engine itself would only say
 * that it found no plugin to download.
 *
 * Looks once, and only where the engine's language host runs a project's program: under mocks there is no engine, and
 * inline programs bring settings that are not in a file.
 */
export function assertPluginFound(env: NodeJS.ProcessEnv = process.env): void {
  if (checked || !isRunByLanguageHost()) return;
  checked = true;
  const file = projectFile(process.cwd());
  if (!file || namesPlugin(readFileSync(file, "utf8")) || isInstalled(env)) return;
  throw new pulumi.RunError(
    `${file} does not name the entra provider, so that Pulumi cannot find it. Run this beside the file:\n\n` +
      "    npx entra-baseline add-provider\n\nor add to the file:\n\n" +
      "    plugins:\n      providers:\n        - name: entra\n          path: node_modules/entra-baseline/provider\n",
  );
}

/** The language host runs programs by Pulumi's own cmd/run. */
const isRunByLanguageHost = (): boolean => /[\\/]@pulumi[\\/]pulumi[\\/]cmd[\\/]run[\\/]/.test(process.argv[1] ?? "");

/** The nearest project file, in the folder or above it. */
function projectFile(directory: string): string | undefined {
  const file = ["Pulumi.yaml", "Pulumi.yml"].map((name) => path.join(directory, name)).find(existsSync);
  const above = path.dirname(directory);
  return file ?? (above === directory ? undefined : projectFile(above));
}

/** Whether a plugin or a package is named `entra`. Read as text: one line tells, and parsing costs every preview. */
export const namesPlugin = (project: string): boolean =>
  /^\s*-?\s*["']?name["']?\s*:\s*["']?entra["']?\s*(#.*)?$/m.test(project) || /^\s*["']?entra["']?\s*:/m.test(project);

/** Whether the plugin is on PATH or among those that Pulumi installed. */
function isInstalled(env: NodeJS.ProcessEnv): boolean {
  const onPath = (env.PATH ?? env.Path ?? "").split(path.delimiter).filter(Boolean);
  const names = ["pulumi-resource-entra", "pulumi-resource-entra.cmd", "pulumi-resource-entra.exe"];
  if (onPath.some((folder) => names.some((name) => existsSync(path.join(folder, name))))) return true;
  const plugins = path.join(env.PULUMI_HOME || path.join(env.HOME ?? env.USERPROFILE ?? "", ".pulumi"), "plugins");
  return existsSync(plugins) && readdirSync(plugins).some((name) => name.startsWith("resource-entra-"));
}
