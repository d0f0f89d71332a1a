import { StandinError } from "../StandinError";
import { type Clock } from "./Clock";

/** How often a change must be seen before it counts as done. */
export interface Wait {
  /** Good answers in a row. */
  readonly good: number;
  /** Milliseconds between two questions. */
  readonly every: number;
  /** Milliseconds before the first question. */
  readonly delay?: number;
}

/** The official plugin's two waits: five answers 5 s apart, and three 1 s apart. */
export const fiveTimes: Wait = { good: 5, every: 5000 };
export const threeTimes: Wait = { good: 3, every: 1000 };

const longest = 10_000;
const shortening = 20;

/**
 * Asks until an answer is good often enough in a row. A bad answer starts the count again; from the second bad one on
 * the interval doubles, up to 10 s, and stays there.
 *
 * Shortened, as in the sandbox, one good answer is enough and an interval is a twentieth. The delay before the first
 * question isn't slept away then: questions that fail within it are asked again.
 */
export class Waits {
  constructor(
    private readonly clock: Clock,
    private readonly official: boolean,
  ) {}

  /** @throws StandinError when the signal aborts first, and whatever a question throws. */
  async until(what: string, wait: Wait, signal: AbortSignal, isDone: () => Promise<boolean>): Promise<void> {
    const { good, every, most } = this.pace(wait);
    const patientUntil = this.clock.now() + (this.official ? 0 : (wait.delay ?? 0));
    const sleep = (milliseconds: number): Promise<void> =>
      this.clock.sleep(milliseconds, signal).catch(() => {
        throw new StandinError(`waiting for ${what}: ${(signal.reason as Error).message}`);
      });
    if (this.official && wait.delay) await sleep(wait.delay);
    let interval = 0;
    for (let inARow = 0; ;) {
      const done = await this.ask(isDone, patientUntil);
      inARow = done ? inARow + 1 : 0;
      if (inARow >= good) return;
      interval = Math.min(Math.max(done ? interval : interval * 2, every), most);
      await sleep(interval);
    }
  }

  private pace(wait: Wait): { good: number; every: number; most: number } {
    return this.official
      ? { good: wait.good, every: wait.every, most: longest }
      : { good: 1, every: wait.every / shortening, most: longest / shortening };
  }

  private async ask(isDone: () => Promise<boolean>, patientUntil: number): Promise<boolean> {
    try {
      return await isDone();
    } catch (error) {
      if (this.clock.now() < patientUntil) return false;
      throw error;
    }
  }
}
