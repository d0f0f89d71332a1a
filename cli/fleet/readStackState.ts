import { execFile, type ExecFileException } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { type PulumiCommand } from "@pulumi/pulumi/automation";
import { parse } from "yaml";
import { EngineProcessError } from "../../automation/EngineProcessError";
import { failureOf } from "../../automation/failure";
import { type Project } from "../../tenant/findProject";
import { withStackAdvice } from "./missingStack";
import { StackStateError } from "./StackStateError";

/** The recorded state of a stack, and where it is from. */
export interface StackState {
  text: string;
  source: string;
}

/**
 * Reads the recorded state of a stack: the file itself where the backend is a folder, else by `pulumi stack export`. The
 * secrets in it stay encrypted.
 *
 * @param engine finds or makes the engine, only where it is needed
 * @throws StackStateError when the engine can't export it
 */
export async function readStackState(
  project: Project,
  stack: string,
  engine: () => Promise<PulumiCommand>,
): Promise<StackState> {
  const file = stateFile(project, stack);
  if (file) return { text: await readState(file), source: file };
  const { command } = await engine();
  const args = ["stack", "export", "--stack", stack, "--non-interactive"];
  // The Automation API's own export asks for the secrets in plain text.
  const options = { cwd: project.directory, maxBuffer: 1024 ** 3 };
  const { stdout } = await promisify(execFile)(command, args, options).catch((error: ExecFileException) => {
    if (typeof error.code !== "number") throw error;
    const said = new EngineProcessError(error.code, null, error.stderr ?? "");
    const failure = failureOf({ diagnostics: [], violations: [], cancelled: false, error: said });
    throw new StackStateError(withStackAdvice(stack, failure));
  });
  return { text: stdout, source: `pulumi stack export --stack ${stack}` };
}

/** The state file of a stack in a folder; undefined with any other backend. */
function stateFile(project: Project, stack: string): string | undefined {
  const { name, backend } = parse(readFileSync(project.file, "utf8")) as { name?: string; backend?: { url?: string } };
  const url = process.env.PULUMI_BACKEND_URL || backend?.url || loggedInTo();
  if (!url?.startsWith("file://")) return undefined;
  const folder = path.join(folderOf(url, project.directory), ".pulumi", "stacks");
  const stacks = [path.join(folder, name ?? "", stack), path.join(folder, stack)];
  return stacks.flatMap((at) => [`${at}.json`, `${at}.json.gz`]).find((at) => existsSync(at));
}

/** The backend that `pulumi login` left, see https://www.pulumi.com/docs/iac/concepts/state-and-backends/. */
function loggedInTo(): string | undefined {
  const home = process.env.PULUMI_HOME || path.join(os.homedir(), ".pulumi");
  try {
    return (JSON.parse(readFileSync(path.join(home, "credentials.json"), "utf8")) as { current?: string }).current;
  } catch {
    return undefined;
  }
}

function folderOf(url: string, directory: string): string {
  const given = url.slice("file://".length).replace(/\?.*$/, "");
  if (given.startsWith("~")) return path.join(os.homedir(), given.slice(1));
  return given.startsWith("/") ? fileURLToPath(url.replace(/\?.*$/, "")) : path.resolve(directory, given);
}

async function readState(file: string): Promise<string> {
  const bytes = await readFile(file);
  return (file.endsWith(".gz") ? await promisify(gunzip)(bytes) : bytes).toString("utf8");
}
