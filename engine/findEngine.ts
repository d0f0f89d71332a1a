import path from "node:path";
import { buildEngine } from "./buildEngine";
import { cacheDirectory as defaultCacheDirectory } from "./cacheDirectory";
import { downloadEngine } from "./downloadEngine";
import { type Engine } from "./Engine";
import { EngineCache, type MakeEngine } from "./EngineCache";
import { EngineError } from "./EngineError";
import { readEnginePin } from "./enginePin";
import { type ReportProgress } from "./EngineProgress";
import { findGo } from "./goToolchain";
import { interruptible } from "./interruptible";
import { binFolder } from "./manifest";
import { findOnPath, minimumVersion } from "./pathEngine";
import { executable } from "./searchPath";

export interface FindEngineOptions {
  /** Where PATH and the settings of Go and npm come from. @default process.env */
  env?: NodeJS.ProcessEnv;
  /** Where engines are kept. @default see cacheDirectory.ts */
  cacheDirectory?: string;
  /** Told what is going on while it takes time. @default nothing is told */
  onProgress?: ReportProgress;
  /** Gives up, and cleans up, when aborted. Ctrl-C does the same by itself. */
  signal?: AbortSignal;
  /**
   * Whether Pulumi's release may be downloaded with its npm package, which runs the install script of get.pulumi.com.
   * @default true, unless ENTRA_BASELINE_ENGINE_DOWNLOAD is "false"
   */
  download?: boolean;
}

/**
 * Finds a Pulumi engine, or makes one: `pulumi` on PATH when it is recent enough; else the one in the cache, which is
 * filled once, by downloading Pulumi's release with the official npm package or, without internet, by building the pinned
 * modules with Go. Takes minutes at the very first call on a machine, then a fraction of a second.
 *
 * @throws EngineError with what was looked for, where, and what to install.
 */
export async function findEngine(options: FindEngineOptions = {}): Promise<Engine> {
  const env = options.env ?? process.env;
  const report = options.onProgress ?? (() => undefined);

  const onPath = await findOnPath(env, options.signal);
  options.signal?.throwIfAborted();
  if (onPath.engine) return onPath.engine;

  const pin = readEnginePin();
  const cache = new EngineCache(options.cacheDirectory ?? defaultCacheDirectory(env), pin, { report });
  const engine = (source: Engine["source"]): Engine => {
    const directory = path.join(cache.slot, binFolder);
    return { pulumi: path.join(directory, executable("pulumi")), directory, version: pin.version, source };
  };

  const cached = await cache.read();
  if (cached.state === "ready") return engine("cache");
  for (const rejected of onPath.rejected) report({ stage: "note", message: `not used: ${rejected}` });
  if (cached.state === "damaged") {
    const message = `the Pulumi engine in ${cache.slot} is damaged (${cached.reason}): removing it and making it again`;
    report({ stage: "note", message });
  }

  const make: MakeEngine = async (directory, signal) => {
    const looked = [
      onPath.rejected.length ? onPath.rejected.join("\n  - ") : `no ${executable("pulumi")} on PATH`,
      `no engine in the cache ${cache.slot}`,
    ];
    if (options.download ?? env.ENTRA_BASELINE_ENGINE_DOWNLOAD !== "false") {
      const reason = await downloadEngine(directory, { version: pin.version, env, report, signal });
      if (!reason) return "npm";
      looked.push(`the npm package "pulumi", which downloads one, could not be used: ${reason}`);
    } else {
      looked.push("downloading one is switched off");
    }
    const toolchain = await findGo(env, pin.goVersion, signal);
    if (!toolchain) {
      looked.push(`no ${executable("go")} to build one with, neither on PATH nor below GOROOT`);
      throw notFound(looked, pin.goVersion);
    }
    const waits = toolchain.fetchesNewer ? `; Go ${toolchain.version} fetches the newer Go that it needs for that` : "";
    const message = `building the Pulumi engine ${pin.version} with Go, once for this machine, which takes some minutes`;
    report({ stage: "note", message: `${message}${waits}` });
    await buildEngine(directory, { pin, toolchain, env, report, signal, logFile: `${cache.slot}.log` });
    return "built";
  };
  return engine(await interruptible(options.signal, (signal) => cache.fill(make, signal)));
}

function notFound(looked: string[], goVersion: string): EngineError {
  return new EngineError(
    "engine-not-found",
    `There is no Pulumi engine on this machine, and none could be made:\n  - ${looked.join("\n  - ")}\n` +
      `Install Pulumi ${minimumVersion} or newer (https://www.pulumi.com/docs/iac/download-install/), or ` +
      `Go ${goVersion} or newer (https://go.dev/dl/), see that it is on PATH, and run this again.`,
  );
}
