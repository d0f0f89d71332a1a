import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { startedIn } from "./startedIn";

const projectFiles = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

/**
 * Finds the file of a stack: in the project of this name, in the folder the engine was started in or above it. Undefined
 * when there is none.
 */
export function stackFileOf(
  stack: string,
  project: string,
  folders: readonly string[] = startedIn,
): string | undefined {
  for (const folder of folders) {
    const settings = projectAround(path.resolve(folder));
    if (settings?.name !== project) continue;
    const directory = path.resolve(settings.directory, settings.stackConfigDir);
    const file = ["yaml", "yml"].map((end) => path.join(directory, `Pulumi.${stack}.${end}`)).find(existsSync);
    if (file) return file;
  }
  return undefined;
}

interface Project {
  directory: string;
  name: unknown;
  stackConfigDir: string;
}

function projectAround(directory: string): Project | undefined {
  const file = projectFiles.map((name) => path.join(directory, name)).find(existsSync);
  if (!file) {
    const parent = path.dirname(directory);
    return parent === directory ? undefined : projectAround(parent);
  }
  const { name, stackConfigDir } = (parse(readFileSync(file, "utf8")) ?? {}) as Record<string, unknown>;
  return { directory, name, stackConfigDir: typeof stackConfigDir === "string" ? stackConfigDir : "." };
}
