import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { UsageError } from "../UsageError";
import { type Project, stackOfFile } from "../../tenant/findProject";
import { type Selection } from "./selectStacks";

/** Files that no program reads: changing them alone touches no tenant. */
const harmless = /(^|\/)(\.github\/|\.azure-pipelines\/|docs\/|README|LICENSE|CHANGELOG)|\.md$/i;

/**
 * Tells which stacks a change since a git ref touches: the changed stack files; all of them, when anything else of the
 * project has changed, as a program is common to all. What isn't committed counts as well.
 *
 * @throws UsageError when git can't tell.
 */
export async function changedSince(project: Project, ref: string): Promise<Selection> {
  const files = await changedFiles(project.directory, ref);
  const stackFolder = slashes(path.relative(project.directory, project.stackDirectory));
  const stackOf = (file: string): string | undefined =>
    path.posix.dirname(file) === (stackFolder || ".") ? stackOfFile(path.posix.basename(file)) : undefined;

  const common = files.filter((file) => !stackOf(file) && !harmless.test(file));
  const touched = [...new Set(files.flatMap((file) => stackOf(file) ?? []))];
  const all = [...project.stackFiles.keys()];
  const notes = touched
    .filter((stack) => !project.stackFiles.has(stack))
    .map((stack) => `Pulumi.${stack}.yaml was removed since ${ref}: its stack is left as it is, and not looked at.`);
  if (common.length === 0) return { stacks: all.filter((stack) => touched.includes(stack)), notes };
  const more = common.length > 1 ? ` and ${common.length - 1} more` : "";
  return { stacks: all, notes: [...notes, `All stacks: ${common[0]}${more} changed since ${ref}.`] };
}

/** The changed files below the project's folder, relative to it, with `/`. */
async function changedFiles(directory: string, ref: string): Promise<string[]> {
  // What the branch changed, not what the base branch has got since the two parted.
  const base = (await git(directory, ref, "merge-base", "--end-of-options", ref, "HEAD")).trim();
  const changed = await git(directory, ref, "diff", "--name-only", "--relative", "-z", "--no-renames", base, "--", ".");
  const untracked = await git(directory, ref, "ls-files", "--others", "--exclude-standard", "-z", "--", ".");
  return [...new Set(`${changed}${untracked}`.split("\0").filter(Boolean))];
}

async function git(cwd: string, ref: string, ...args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)("git", args, { cwd, maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === "ENOENT") throw new UsageError("--changed-since needs git, which is not on PATH.");
    throw new UsageError(
      `git can't tell what changed since "${ref}": ${stderr?.trim() || "no common commit"}\n` +
        `Name a commit, branch or tag that is here; in CI, fetch it first (fetch-depth: 0).`,
    );
  }
}

const slashes = (file: string): string => file.split(path.sep).join("/");
