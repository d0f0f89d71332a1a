import os from "node:os";
import path from "node:path";
import semver from "semver";
import { EngineError } from "./EngineError";
import { runCommand } from "./runCommand";
import { executable, isExecutable, searchPath } from "./searchPath";

/** Since 1.21, a Go that is older than a module wants fetches the newer Go itself, unless GOTOOLCHAIN forbids it. */
const firstToFetchNewer = "1.21.0";

/** The Go that is installed on this machine. */
export interface GoToolchain {
  readonly go: string;
  readonly version: string;
  /** Whether it will fetch a newer Go for the build, being older than what the modules ask for. */
  readonly fetchesNewer: boolean;
}

/**
 * Finds Go on the PATH of `env`, or below its GOROOT.
 *
 * @returns `undefined` when there is none.
 * @throws EngineError "go-too-old", when it is older than `needed` and may not fetch a newer one.
 */
export async function findGo(
  env: NodeJS.ProcessEnv,
  needed: string,
  signal?: AbortSignal,
): Promise<GoToolchain | undefined> {
  const inGoroot = env.GOROOT ? [path.join(env.GOROOT, "bin", executable("go"))] : [];
  const go = [...searchPath("go", env), ...inGoroot].find(isExecutable);
  if (!go) return undefined;

  // In a folder without a go.mod, so that Go tells its own version and fetches nothing.
  const { stdout } = await runCommand(go, ["env", "GOVERSION", "GOTOOLCHAIN"], { cwd: os.tmpdir(), env, signal });
  signal?.throwIfAborted();
  const version = semver.coerce(/go(\d+\.\d+(\.\d+)?)/.exec(stdout[0] ?? "")?.[1])?.version;
  const fixed = /^(local|go\d[^+]*)$/.test(stdout[1] ?? "");
  if (version && semver.gte(version, needed)) return { go, version, fetchesNewer: false };
  if (version && semver.gte(version, firstToFetchNewer) && !fixed) return { go, version, fetchesNewer: true };

  throw new EngineError(
    "go-too-old",
    `${go} is ${version ? `Go ${version}` : "a Go that does not tell its version"}, and building the Pulumi engine needs ` +
      `Go ${needed} or newer. Install one from https://go.dev/dl/, ` +
      (version && semver.gte(version, firstToFetchNewer)
        ? `or set GOTOOLCHAIN=auto (it is ${stdout[1]}) to let this Go fetch it, `
        : "") +
      `or install Pulumi itself: https://www.pulumi.com/docs/iac/download-install/.`,
  );
}
