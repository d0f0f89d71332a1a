import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/**
 * Kills what is left of the session that a process led, once that process has ended.
 *
 * An engine puts each plugin into a process group of its own, and ends them itself. One that is interrupted before it
 * listens for interrupts dies without: its language host would stay for minutes. The session is what they have in common.
 */
export function endSession(leader: number): void {
  if (process.platform === "win32") return;
  if (process.platform !== "linux") return void spawnSync("pkill", ["-KILL", "-s", String(leader)]);
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    if (sessionOf(pid) === leader) kill(Number(pid));
  }
}

/** See proc_pid_stat(5): the name of the program is in brackets and may hold anything; the session is the fourth after. */
function sessionOf(pid: string): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "");
    return Number(fields.split(" ")[3]);
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // ESRCH: it has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
