import { spawn, type ChildProcess } from "node:child_process";
import readline from "node:readline";
import type { Readable } from "node:stream";

export interface CommandOptions {
  cwd?: string;
  env: NodeJS.ProcessEnv;
  /** Ends the command, with all that it started, when aborted. */
  signal?: AbortSignal;
  /** Ends it likewise after this many milliseconds. */
  timeoutMs?: number;
  /** Called for every line of output, of either stream. */
  onLine?: (line: string) => void;
}

export interface CommandResult {
  /** `null` when the command could not be started or was ended by a signal. */
  exitCode: number | null;
  stdout: string[];
  stderr: string[];
  timedOut: boolean;
  /** Why the command could not be started. */
  error?: Error;
}

/** How long a command gets to clean up after itself before it is killed. */
const graceMs = 3_000;

/**
 * Runs a command and collects its output by lines; a failure is a result, not an exception. The command is the leader of
 * a process group of its own: a build starts many compilers, and they have to end with it.
 */
export async function runCommand(command: string, args: string[], options: CommandOptions): Promise<CommandResult> {
  const result: CommandResult = { exitCode: null, stdout: [], stderr: [], timedOut: false };
  if (options.signal?.aborted) return result;

  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    // Windows runs .cmd files, npx among them, through a shell only. No argument here comes from a user.
    shell: command.endsWith(".cmd"),
    windowsHide: true,
  });
  const ended = endOf(child, result);
  const collect = (stream: Readable, lines: string[]) =>
    readline.createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      options.onLine?.(line);
    });
  collect(child.stdout, result.stdout);
  collect(child.stderr, result.stderr);

  let killer: NodeJS.Timeout | undefined;
  const stop = () => {
    endGroup(child, "SIGINT");
    killer ??= setTimeout(() => endGroup(child, "SIGKILL"), graceMs);
  };
  const timer =
    options.timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          result.timedOut = true;
          stop();
        }, options.timeoutMs);
  const killNow = () => endGroup(child, "SIGKILL");
  options.signal?.addEventListener("abort", stop);
  process.once("exit", killNow);
  try {
    await ended;
  } finally {
    clearTimeout(timer);
    clearTimeout(killer);
    options.signal?.removeEventListener("abort", stop);
    process.removeListener("exit", killNow);
  }
  return result;
}

function endOf(child: ChildProcess, result: CommandResult): Promise<void> {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      result.error = error;
      resolve();
    });
    child.once("close", (code) => {
      result.exitCode = code;
      resolve();
    });
  });
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === "win32") {
    const kill = spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore", windowsHide: true });
    kill.on("error", () => child.kill());
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
