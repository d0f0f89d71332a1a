import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { ProjectError } from "./ProjectError";

/** A Pulumi project on disk, with the stacks that it has a file for. */
export interface Project {
  /** The folder of Pulumi.yaml. */
  directory: string;
  /** Pulumi.yaml itself. */
  file: string;
  /** The folder of the stack files. */
  stackDirectory: string;
  /** The file of each stack, by the stack's name. */
  stackFiles: ReadonlyMap<string, string>;
}

const projectFiles = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

/**
 * Finds the project that a folder is in, as pulumi itself does: the nearest Pulumi.yaml upwards.
 *
 * @throws ProjectError when there is none, or it can't be read.
 */
export function findProject(from: string): Project {
  const directory = folderOfProject(path.resolve(from));
  if (!directory) {
    throw new ProjectError(`No Pulumi.yaml in ${from} or above it. Run this in the folder of your Pulumi project.`);
  }
  const file = projectFiles.map((name) => path.join(directory, name)).find((each) => existsSync(each))!;
  const stackDirectory = path.resolve(directory, stackConfigDirOf(file));
  return { directory, file, stackDirectory, stackFiles: stackFilesIn(stackDirectory) };
}

function folderOfProject(directory: string): string | undefined {
  if (projectFiles.some((name) => existsSync(path.join(directory, name)))) return directory;
  const parent = path.dirname(directory);
  return parent === directory ? undefined : folderOfProject(parent);
}

function stackConfigDirOf(file: string): string {
  let project: unknown;
  try {
    project = parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new ProjectError(`${file} is not valid YAML: ${(error as Error).message}\nFix it, then run this again.`);
  }
  const { stackConfigDir } = (project ?? {}) as { stackConfigDir?: unknown };
  return typeof stackConfigDir === "string" ? stackConfigDir : ".";
}

/** The stack that a file name is of: `Pulumi.contoso.yaml`; undefined for any other file. */
export const stackOfFile = (name: string): string | undefined => /^Pulumi\.(.+)\.(?:ya?ml|json)$/.exec(name)?.[1];

function stackFilesIn(directory: string): Map<string, string> {
  if (!existsSync(directory)) return new Map();
  const files = readdirSync(directory).sort();
  return new Map(
    files.flatMap((name) => {
      const stack = stackOfFile(name);
      return stack ? [[stack, path.join(directory, name)] as const] : [];
    }),
  );
}
