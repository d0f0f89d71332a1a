import { setTimeout } from "node:timers/promises";

/** The time and its passing; a test lets it pass at once. */
export interface Clock {
  now(): number;
  /** Rejects as soon as the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
};
