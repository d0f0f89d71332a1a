import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Runs the command line from source as a user does, without a terminal, in a folder. */
export function cli(cwd: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = ["--import", require.resolve("tsx"), path.join(root, "cli", "main.ts"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
}
