import { type Clock } from "../../../graph";

/** A clock that stands still, except when somebody sleeps by it. */
export class FakeClock implements Clock {
  readonly sleeps: number[] = [];
  #now: number;
  #random: number;

  constructor({ now = Date.parse("2026-01-01T00:00:00Z"), random = 0 } = {}) {
    this.#now = now;
    this.#random = random;
  }

  now(): number {
    return this.#now;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.sleeps.push(ms);
    this.#now += ms;
    await Promise.resolve();
    signal?.throwIfAborted();
  }

  random(): number {
    return this.#random;
  }
}
