import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { finished } from "node:stream/promises";
import { explainBuildFailure } from "./buildFailure";
import { EngineError } from "./EngineError";
import { type EnginePin, type PinnedExecutable } from "./enginePin";
import { type EngineProgress, type ReportProgress } from "./EngineProgress";
import { goEnvironment } from "./goEnvironment";
import { type GoToolchain } from "./goToolchain";
import { binFolder } from "./manifest";
import { pulumiVersion } from "./pathEngine";
import { runCommand } from "./runCommand";
import { executable } from "./searchPath";

export interface BuildOptions {
  pin: EnginePin;
  toolchain: GoToolchain;
  env: NodeJS.ProcessEnv;
  /** Everything that Go says goes here; kept when the build fails. */
  logFile: string;
  report: ReportProgress;
  signal: AbortSignal;
}

/**
 * Builds the pinned engine with Go into `directory`/bin, from the modules that Pulumi publishes. Their checksums are in
 * go.sum: what the module proxy serves is either exactly what was pinned or refused.
 *
 * @throws EngineError with the reason, where it is known, and the place of the log.
 */
export async function buildEngine(directory: string, options: BuildOptions): Promise<void> {
  const temporary = path.join(directory, "tmp");
  await mkdir(temporary);
  const log = createWriteStream(options.logFile).on("error", () => undefined);
  try {
    const env = goEnvironment(options.env, temporary);
    const run: RunGo = (args, pinned, onLine) => runGo(args, pinned, onLine, env, log, options);
    // All sources first: what cannot be fetched is known before minutes go into compiling.
    const totals: number[] = [];
    for (const pinned of options.pin.executables) totals.push(await fetchSources(pinned, run, options.report));
    for (const [index, pinned] of options.pin.executables.entries()) {
      await compile(pinned, path.join(directory, binFolder), totals[index] ?? 0, run, options.report);
    }
  } finally {
    log.end();
    await finished(log).catch(() => undefined);
  }

  const pulumi = path.join(directory, binFolder, executable("pulumi"));
  const { version, problem } = await pulumiVersion(pulumi, options.env, options.signal);
  options.signal.throwIfAborted();
  if (version !== options.pin.version) {
    const found = problem ? `${pulumi} ${problem}` : `it is version ${version}`;
    throw new EngineError("build-failed", `The engine was built, but ${found}; expected ${options.pin.version}.`);
  }
  await rm(options.logFile, { force: true });
}

/** Runs Go in the folder of a pinned module. @returns its standard output. */
type RunGo = (args: string[], pinned: PinnedExecutable, onLine: (line: string) => void) => Promise<string[]>;

/** Downloads the modules that are not in Go's cache yet. @returns how many packages there are to compile. */
async function fetchSources(pinned: PinnedExecutable, run: RunGo, report: ReportProgress): Promise<number> {
  let done = 0;
  const progress: EngineProgress = { stage: "sources", message: `fetching the Go modules of ${pinned.name}` };
  report(progress);
  const packages = await run(["list", "-mod=readonly", "-deps", pinned.package], pinned, (line) => {
    if (line.startsWith("go: downloading ")) report({ ...progress, done: ++done });
  });
  return packages.length;
}

async function compile(
  pinned: PinnedExecutable,
  bin: string,
  total: number,
  run: RunGo,
  report: ReportProgress,
): Promise<void> {
  let done = 0;
  const stage = "compile";
  const message = `compiling ${pinned.name} ${pinned.version}`;
  report({ stage, message, done, total });
  // Pulumi's own releases set this variable as well: without it the engine would call itself an unknown version.
  const version = `-X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=${pinned.version}`;
  const flags = ["-mod=readonly", "-trimpath", "-buildvcs=false", "-v", "-ldflags", `-s -w ${version}`];
  const output = path.join(bin, executable(pinned.name));
  await run(["build", ...flags, "-o", output, pinned.package], pinned, (line) => {
    // With -v, Go names each package as it starts on it, the program itself last. One from its cache is not named.
    if (line === pinned.package) report({ stage, message: `linking ${pinned.name} ${pinned.version}` });
    else if (isPackage(line)) report({ stage, message, done: Math.min(++done, total), total });
  });
}

const isPackage = (line: string) => /^[\w./~-]+$/.test(line);

async function runGo(
  args: string[],
  pinned: PinnedExecutable,
  onLine: (line: string) => void,
  env: NodeJS.ProcessEnv,
  log: WriteStream,
  options: BuildOptions,
): Promise<string[]> {
  const command = options.toolchain.go;
  log.write(`$ cd ${pinned.directory} && ${command} ${args.join(" ")}\n`);
  const result = await runCommand(command, args, {
    cwd: pinned.directory,
    env,
    signal: options.signal,
    onLine: (line) => {
      log.write(`${line}\n`);
      onLine(line);
    },
  });
  options.signal.throwIfAborted();
  if (result.exitCode === 0) return result.stdout;
  const said = result.error ? [result.error.message] : result.stderr;
  throw explainBuildFailure(said, { logFile: options.logFile, env, what: pinned.name });
}
