import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { UsageError } from "../UsageError";

/**
 * Reads a file as it was at a commit.
 *
 * @returns undefined when it was not there yet.
 * @throws UsageError when git doesn't know the commit, or isn't there.
 */
export async function fileAtCommit(file: string, commit: string): Promise<string | undefined> {
  const cwd = path.dirname(file);
  await git(cwd, commit, "rev-parse", "--verify", "--quiet", "--end-of-options", `${commit}^{commit}`);
  const listed = await git(cwd, commit, "ls-tree", "--name-only", commit, "--", `./${path.basename(file)}`);
  if (listed.trim() === "") return undefined;
  return git(cwd, commit, "show", `${commit}:./${path.basename(file)}`);
}

async function git(cwd: string, commit: string, ...args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)("git", args, { cwd, maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === "ENOENT") throw new UsageError("A plan is compared with an earlier one by git, which is not on PATH.");
    throw new UsageError(
      `git doesn't know the commit "${commit}": ${stderr?.trim() || "no such commit"}\n` +
        `Name a commit, branch or tag that is here; in CI, fetch it first (fetch-depth: 0).`,
    );
  }
}
