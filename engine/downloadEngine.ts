import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { type ReportProgress } from "./EngineProgress";
import { binFolder } from "./manifest";
import { pulumiVersion } from "./pathEngine";
import { runCommand } from "./runCommand";
import { executable, isExecutable, searchPath } from "./searchPath";

export interface DownloadOptions {
  /** Without a leading "v". */
  version: string;
  env: NodeJS.ProcessEnv;
  report: ReportProgress;
  signal: AbortSignal;
  /** What the npm package downloads first. @default Pulumi's install script */
  probeUrl?: string;
}

/** The npm package fetches this script and lets it do the rest. */
const installScript = "https://get.pulumi.com/install.sh";

const probeTimeoutMs = 3_000;
const downloadTimeoutMs = 5 * 60_000;

/**
 * Downloads Pulumi's own release into `directory`/bin with the official npm package `pulumi`. Nothing but the internet
 * is needed, so most machines can; one that cannot is no error.
 *
 * @returns `undefined` once it is there, else the reason why it is not.
 */
export async function downloadEngine(directory: string, options: DownloadOptions): Promise<string | undefined> {
  const reason = (await unreachable(options)) ?? (await runNpmPackage(directory, options));
  options.signal.throwIfAborted();
  return reason;
}

/** Asks first: without internet the npm package itself waits for as long as the network makes it. */
async function unreachable({ probeUrl = installScript, signal }: DownloadOptions): Promise<string | undefined> {
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(probeTimeoutMs)]);
    const answer = await fetch(probeUrl, { method: "HEAD", signal: limit });
    return answer.ok ? undefined : `${probeUrl} answered ${answer.status}`;
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string } };
    return `${probeUrl} could not be reached: ${cause?.code ?? message}`;
  }
}

async function runNpmPackage(directory: string, options: DownloadOptions): Promise<string | undefined> {
  const npx = findNpx(options.env);
  if (!npx) return "npx is not on PATH";

  options.report({ stage: "download", message: `downloading Pulumi ${options.version} with the npm package "pulumi"` });
  const home = path.join(directory, "npm");
  await mkdir(home);
  const result = await runCommand(npx, ["--yes", `pulumi@${options.version}`, "version"], {
    cwd: home,
    // The package installs below PULUMI_HOME, whichever version PULUMI_VERSION says.
    env: { ...options.env, PULUMI_HOME: home, PULUMI_VERSION: options.version, PULUMI_SKIP_UPDATE_CHECK: "true" },
    timeoutMs: downloadTimeoutMs,
    signal: options.signal,
  });
  if (options.signal.aborted) return "interrupted";
  if (result.timedOut) return `npx pulumi@${options.version} took more than ${downloadTimeoutMs / 60_000} minutes`;
  if (result.exitCode !== 0) {
    const said = result.stderr.at(-1) ?? result.error?.message ?? "nothing was said about why";
    return `npx pulumi@${options.version} failed: ${said}`;
  }
  return adopt(path.join(home, "versions", options.version, "bin"), path.join(directory, binFolder), options);
}

async function adopt(from: string, bin: string, options: DownloadOptions): Promise<string | undefined> {
  if (!isExecutable(path.join(from, executable("pulumi-language-nodejs")))) {
    return `npx pulumi@${options.version} left no ${executable("pulumi-language-nodejs")} in ${from}`;
  }
  const { version, problem } = await pulumiVersion(path.join(from, executable("pulumi")), options.env, options.signal);
  if (version !== options.version) return `npx pulumi@${options.version} left one that ${problem ?? `is ${version}`}`;
  await rm(bin, { recursive: true, force: true });
  await rename(from, bin);
  return undefined;
}

function findNpx(env: NodeJS.ProcessEnv): string | undefined {
  if (process.platform !== "win32") return searchPath("npx", env)[0];
  const beside = path.join(path.dirname(process.execPath), "npx.cmd");
  return isExecutable(beside) ? beside : undefined;
}
