import { type Clock } from "./Clock";

/** Milliseconds to pause before a call is tried for another time, counted from 1, when Graph doesn't say how long. */
export type Backoff = (time: number) => number;

/** The official plugin's: 1, 2, 4 … 61 s. */
export const doubling: Backoff = (time) => Math.min(2 ** (time - 1), 61) * 1000;

/** A little more than the second in which Graph allows another call to conditional access: clocks and networks waver. */
export const turnMs = 1020;

/**
 * The sandbox's: an emulator throttles as Graph does, but allows more as soon as the time is over. So calls come back one a
 * second, in the order in which they failed, and each finds its allowance: pauses that grow would leave it unused, and
 * calls that all come back at once would fail all but one.
 */
export function takingTurns(clock: Pick<Clock, "now">): Backoff {
  let last = 0;
  return () => {
    const now = clock.now();
    last = Math.max(now, last) + turnMs;
    return last - now;
  };
}
