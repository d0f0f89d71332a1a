/**
 * Spaces events so that no more than `burst` of them fall together and `perSecond` of them in the long run (the generic
 * cell rate algorithm). It keeps no time of its own: the caller says what time it is and does the waiting.
 */
export class TokenBucket {
  readonly #intervalMs: number;
  readonly #toleranceMs: number;
  #nextAt = -Infinity;

  constructor(perSecond: number, burst = 1) {
    this.#intervalMs = 1_000 / perSecond;
    this.#toleranceMs = this.#intervalMs * (burst - 1);
  }

  /**
   * Takes the next free place.
   *
   * @param now milliseconds, of any clock that doesn't go back
   * @returns milliseconds to wait before the event
   */
  take(now: number): number {
    const place = Math.max(this.#nextAt, now);
    this.#nextAt = place + this.#intervalMs;
    return Math.max(0, place - this.#toleranceMs - now);
  }
}
