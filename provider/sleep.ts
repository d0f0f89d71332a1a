import { setTimeout as wait } from "node:timers/promises";

/** Waits for some milliseconds; rejects with the signal's reason when it aborts before. */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
