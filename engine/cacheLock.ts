import { setTimeout as sleep } from "node:timers/promises";
import lockfile from "proper-lockfile";
import { EngineError } from "./EngineError";

export interface CacheLockOptions {
  signal?: AbortSignal;
  /** Called about once a second while another process holds the lock. */
  onWait: () => void;
  /** A lock that its holder has not renewed for so many milliseconds is taken over. @default 10000 */
  staleMs?: number;
  /** @default 30 minutes */
  patienceMs?: number;
}

/**
 * Runs `work` while no other process on this machine runs it under the same `lockPath`, waiting as long as it takes.
 * The holder renews the lock all the time, so one that died is noticed and its lock taken over. `work` gets a signal
 * that aborts when the caller's does, or when the lock was lost because this process was asleep for too long.
 */
export async function withCacheLock<T>(
  lockPath: string,
  options: CacheLockOptions,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const lost = new AbortController();
  const release = await acquire(lockPath, options, (error) => lost.abort(lockLost(lockPath, error)));
  try {
    return await work(options.signal ? AbortSignal.any([options.signal, lost.signal]) : lost.signal);
  } finally {
    if (!lost.signal.aborted) await release();
  }
}

async function acquire(
  lockPath: string,
  { signal, onWait, staleMs = 10_000, patienceMs = 30 * 60_000 }: CacheLockOptions,
  onCompromised: (error: Error) => void,
): Promise<() => Promise<void>> {
  for (const start = Date.now(); ;) {
    signal?.throwIfAborted();
    try {
      return await lockfile.lock(lockPath, { lockfilePath: lockPath, realpath: false, stale: staleMs, onCompromised });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
    }
    if (Date.now() - start > patienceMs) {
      throw new EngineError(
        "lock-held",
        `Another process has been making the Pulumi engine for more than ${Math.round(patienceMs / 60_000)} minutes. ` +
          `Should it hang: end it, then run this again. It holds the lock ${lockPath}.`,
      );
    }
    onWait();
    await sleep(1_000, undefined, { signal }).catch(() => signal?.throwIfAborted());
  }
}

function lockLost(lockPath: string, cause: Error): EngineError {
  return new EngineError(
    "lock-held",
    `Another process took over making the Pulumi engine, because this one did not renew its lock ${lockPath} in time ` +
      `(was the machine asleep?). Run this again: it waits for the other process and uses what that one makes.`,
    { cause },
  );
}
