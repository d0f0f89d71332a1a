import os from "node:os";
import path from "node:path";

/**
 * Tells the folder in which this library keeps what is costly to make again: `ENTRA_BASELINE_CACHE` when set, else
 * `entra-baseline` in the platform's own place for caches. It is never inside a checkout, so a fresh clone finds it filled.
 */
export function cacheDirectory(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.ENTRA_BASELINE_CACHE) return path.resolve(env.ENTRA_BASELINE_CACHE);
  return path.join(platformCache(env, platform), "entra-baseline");
}

function platformCache(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = env.HOME || os.homedir();
  if (platform === "win32") return env.LOCALAPPDATA || path.join(env.USERPROFILE || home, "AppData", "Local");
  if (platform === "darwin") return path.join(home, "Library", "Caches");
  // The XDG specification has relative paths ignored.
  if (env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME)) return env.XDG_CACHE_HOME;
  return path.join(home, ".cache");
}
