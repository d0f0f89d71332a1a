import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { PulumiCommand } from "@pulumi/pulumi/automation";
import { endSession } from "./endSession";
import { EngineProcessError } from "./EngineProcessError";

/** What the Automation API calls its command with; it waits for a result and for nothing else of it. */
type Run = (
  args: string[],
  cwd: string,
  env: Record<string, string>,
  onOutput?: (text: string) => void,
  onError?: (text: string) => void,
  signal?: AbortSignal,
) => Promise<{ stdout: string; stderr: string; code: number; toString(): string }>;

/** How long an engine that is told to end at once gets before it is killed. */
const graceMs = 10_000;

/**
 * Makes a command whose engines each lead a process group, and a session, of their own.
 *
 * A terminal sends Ctrl-C to every process of its group. The Automation API's own command leaves the engine in the group
 * and also passes the cancellation on, so the engine would hear of it twice, and a second time means "at once" to it: it
 * would abort its calls instead of finishing them. In a group of its own it hears what it is told, once. When it was
 * stopped, nothing that it started outlives it.
 *
 * @param force Makes the engines end at once, when aborted: a second interrupt, then the end of the whole group.
 */
export function ownGroup(command: PulumiCommand, force?: AbortSignal): PulumiCommand {
  const run: Run = async (args, cwd, env, onOutput, onError, signal) => {
    signal?.throwIfAborted();
    const child = spawn(command.command, args.includes("--non-interactive") ? args : [...args, "--non-interactive"], {
      cwd,
      env: { ...process.env, ...env, ...onPath(command.command, env), PULUMI_AUTOMATION_API: "true" },
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    const interrupt = (): void => void child.kill("SIGINT");
    const kill = (): void => {
      endGroup(child, "SIGKILL");
      if (child.pid) endSession(child.pid);
    };
    let killer: NodeJS.Timeout | undefined;
    const end = (): void => {
      interrupt();
      killer ??= setTimeout(kill, graceMs).unref();
    };
    signal?.addEventListener("abort", interrupt);
    force?.addEventListener("abort", end);
    killedAtExit.add(kill);
    child.once("exit", () => {
      if (child.pid && (signal?.aborted || child.signalCode)) endSession(child.pid);
    });
    try {
      return await outcome(child, onOutput, onError);
    } finally {
      clearTimeout(killer);
      signal?.removeEventListener("abort", interrupt);
      force?.removeEventListener("abort", end);
      killedAtExit.remove(kill);
    }
  };
  return Object.create(command, { run: { value: run } }) as PulumiCommand;
}

/** What is to be killed should this process end first: one listener, however many engines run. */
const killedAtExit = {
  kills: new Set<() => void>(),
  all: (): void => killedAtExit.kills.forEach((kill) => kill()),
  add(kill: () => void): void {
    if (this.kills.size === 0) process.on("exit", this.all);
    this.kills.add(kill);
  },
  remove(kill: () => void): void {
    this.kills.delete(kill);
    if (this.kills.size === 0) process.off("exit", this.all);
  },
};

function outcome(child: ChildProcess, onOutput?: (text: string) => void, onError?: (text: string) => void) {
  const said = { stdout: "", stderr: "" };
  child.stdout!.setEncoding("utf8").on("data", (text: string) => {
    said.stdout += text;
    onOutput?.(text);
  });
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    said.stderr += text;
    onError?.(text);
  });
  return new Promise<Awaited<ReturnType<Run>>>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve({ ...said, code, toString: () => said.stdout });
      else reject(new EngineProcessError(code, signal, said.stderr));
    });
  });
}

/** The engine's own folder first, where the plugins are that come with it. */
function onPath(command: string, env: Record<string, string>): Record<string, string> {
  if (!path.isAbsolute(command)) return {};
  return { PATH: [path.dirname(command), env.PATH ?? process.env.PATH ?? ""].join(path.delimiter) };
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (process.platform === "win32") child.kill(signal);
    else if (child.pid) process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH: it has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
