import { realpathSync } from "node:fs";
import path from "node:path";
import semver from "semver";
import { type Engine } from "./Engine";
import { runCommand } from "./runCommand";
import { executable, isExecutable, searchPath } from "./searchPath";

/**
 * The oldest `pulumi` that is used when it is found on PATH. 3.255.0 is the first that takes a policy pack given as an
 * executable, which ours is, and the one that the tests run on.
 */
export const minimumVersion = "3.255.0";

/** `pulumi version` answers within a fraction of a second; a wrapper that starts to download instead is not waited for. */
const versionTimeoutMs = 10_000;

/**
 * Looks for a usable Pulumi on the PATH of `env`: version {@link minimumVersion} or newer of the same major version,
 * with the Node language host beside it or on PATH. The first usable one is taken.
 *
 * @returns the engine, or for every `pulumi` on PATH the reason why it cannot be used.
 */
export async function findOnPath(
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<{ engine?: Engine; rejected: string[] }> {
  const rejected: string[] = [];
  for (const pulumi of searchPath("pulumi", env)) {
    if (!hasLanguageHost(pulumi, env)) {
      rejected.push(`${pulumi} has no ${executable("pulumi-language-nodejs")} beside it or on PATH`);
      continue;
    }
    const answer = await pulumiVersion(pulumi, env, signal);
    if (!answer.version) {
      rejected.push(`${pulumi} ${answer.problem}`);
    } else if (
      semver.lt(answer.version, minimumVersion) ||
      semver.major(answer.version) > semver.major(minimumVersion)
    ) {
      rejected.push(`${pulumi} is version ${answer.version}, ${minimumVersion} or a newer 3.x is needed`);
    } else {
      return { engine: { pulumi, directory: path.dirname(pulumi), version: answer.version, source: "path" }, rejected };
    }
  }
  return { rejected };
}

/** Asks a `pulumi` executable for its version, without a leading "v"; or tells what went wrong. */
export async function pulumiVersion(
  pulumi: string,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<{ version: string; problem?: undefined } | { version?: undefined; problem: string }> {
  const result = await runCommand(pulumi, ["version"], {
    env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" },
    timeoutMs: versionTimeoutMs,
    signal,
  });
  if (result.timedOut) return { problem: `did not answer "pulumi version" within ${versionTimeoutMs / 1000} seconds` };
  const version = semver.parse(result.stdout[0]?.trim())?.version;
  if (version) return { version };
  const said = (result.stdout[0] ?? result.stderr[0] ?? result.error?.message ?? "nothing").trim();
  return { problem: `answered "pulumi version" with "${said}" instead of a version` };
}

/** Pulumi itself looks for hosts beside its own executable, links followed, and on PATH. */
function hasLanguageHost(pulumi: string, env: NodeJS.ProcessEnv): boolean {
  const host = "pulumi-language-nodejs";
  const beside = [pulumi, realpathSync(pulumi)].map((file) => path.join(path.dirname(file), executable(host)));
  return beside.some(isExecutable) || searchPath(host, env).length > 0;
}
