import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { withCacheLock } from "./cacheLock";
import { EngineError } from "./EngineError";
import { type EnginePin, requiredExecutables } from "./enginePin";
import { type ReportProgress } from "./EngineProgress";
import { binFolder, checkManifest, writeManifest, type Manifest } from "./manifest";
import { executable } from "./searchPath";

export type CacheState = { state: "ready"; bin: string } | { state: "empty" } | { state: "damaged"; reason: string };

/**
 * Puts the executables into the `bin` folder of `directory` and tells where they came from. It may use the rest of
 * `directory` as it likes: only `bin` is kept.
 */
export type MakeEngine = (directory: string, signal: AbortSignal) => Promise<Manifest["origin"]>;

/**
 * The engines of this library in the user's cache folder, one folder a version, platform and set of checksums. An
 * engine appears in it by a rename, once it is whole: what is there is never half-built.
 */
export class EngineCache {
  readonly root: string;
  /** The folder of the pinned engine. */
  readonly slot: string;

  constructor(
    cacheDirectory: string,
    private readonly pin: EnginePin,
    private readonly options: { report: ReportProgress; staleMs?: number },
  ) {
    this.root = path.join(cacheDirectory, "engine");
    this.slot = path.join(this.root, pin.key);
  }

  /** Tells whether the pinned engine is there, and whole. */
  async read(): Promise<CacheState> {
    if (!(await stat(this.slot).catch(() => undefined))) return { state: "empty" };
    const names = requiredExecutables.map(executable);
    const reason = await checkManifest(this.slot, names);
    return reason ? { state: "damaged", reason } : { state: "ready", bin: path.join(this.slot, binFolder) };
  }

  /**
   * Fills the cache with what `make` makes, once even when several processes ask at the same time: the others wait.
   *
   * @returns where the engine came from; "cache" when another process had made it meanwhile.
   */
  async fill(make: MakeEngine, signal?: AbortSignal): Promise<Manifest["origin"] | "cache"> {
    try {
      await mkdir(this.root, { recursive: true, mode: 0o700 });
      const onWait = () => void this.reportWait().catch(() => undefined);
      return await withCacheLock(`${this.slot}.lock`, { signal, onWait, staleMs: this.options.staleMs }, (held) =>
        this.fillLocked(make, held),
      );
    } catch (error) {
      throw asEngineError(error, this.root);
    }
  }

  private async fillLocked(make: MakeEngine, signal: AbortSignal): Promise<Manifest["origin"] | "cache"> {
    if ((await this.read()).state === "ready") return "cache";
    await this.removeLeftovers();

    const staging = await mkdtemp(`${this.slot}.making-${process.pid}-`);
    try {
      const bin = path.join(staging, binFolder);
      await mkdir(bin);
      const origin = await make(staging, signal);
      for (const entry of await readdir(staging)) {
        if (entry !== binFolder) await rm(path.join(staging, entry), { recursive: true, force: true });
      }
      await writeManifest(staging, { version: this.pin.version, origin });
      signal.throwIfAborted();
      await rename(staging, this.slot);
      return origin;
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  }

  /** Removes a damaged engine, and what processes left that died while making one. Only for the holder of the lock. */
  private async removeLeftovers(): Promise<void> {
    await rm(this.slot, { recursive: true, force: true });
    for (const { name } of await this.makers()) {
      await rm(path.join(this.root, name), { recursive: true, force: true });
    }
  }

  private async makers(): Promise<{ name: string; pid: number }[]> {
    const prefix = `${this.pin.key}.making-`;
    return (await readdir(this.root))
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ name, pid: Number.parseInt(name.slice(prefix.length), 10) }));
  }

  private async reportWait(): Promise<void> {
    const pid = (await this.makers())[0]?.pid;
    const message =
      pid === undefined || isRunning(pid)
        ? `waiting for another process${pid === undefined ? "" : ` (${pid})`} that is making the Pulumi engine`
        : `the process that was making the Pulumi engine (${pid}) has died: taking over in a few seconds`;
    this.options.report({ stage: "wait", message });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const notWritable = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"];
const full = ["ENOSPC", "EDQUOT"];

function asEngineError(error: unknown, root: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (!notWritable.includes(code) && !full.includes(code)) return error;
  return new EngineError(
    full.includes(code) ? "disk-full" : "cache-unusable",
    `The cache folder ${root} cannot be written: ${(error as Error).message}. ` +
      `${full.includes(code) ? "Make room (an engine takes about 150 MB)" : "Make it a writable folder"}, ` +
      `or name another folder in ENTRA_BASELINE_CACHE.`,
    { cause: error },
  );
}
