import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { findProject, type Project } from "../../tenant/findProject";
import { ProjectError } from "../../tenant/ProjectError";
import { startedIn } from "./startedIn";

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
    const found = projectAround(folder);
    const file = found && nameOf(found) === project ? found.stackFiles.get(stack) : undefined;
    if (file) return file;
  }
  return undefined;
}

function projectAround(folder: string): Project | undefined {
  try {
    return findProject(folder);
  } catch (error) {
    // The engine has read the project that it runs, so this one is another's.
    if (error instanceof ProjectError) return undefined;
    throw error;
  }
}

const nameOf = ({ file }: Project): unknown => (parse(readFileSync(file, "utf8")) as { name?: unknown } | null)?.name;
