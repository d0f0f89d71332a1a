/** Node fires a longer timer at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * The time that something may take, as a signal that is aborted when the time is up or when one of the caller's signals
 * is. Dispose of it when done: it holds a timer, and listeners on signals that live as long as the process.
 */
export class Deadline {
  readonly signal: AbortSignal;
  readonly durationMs: number;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  readonly #parents: readonly AbortSignal[];
  readonly #abort: () => void;
  readonly #timer: NodeJS.Timeout;
  #timedOut = false;

  /** @param ms milliseconds; @param parents signals of the caller; @param now milliseconds since 1970 */
  constructor(ms: number, parents: readonly (AbortSignal | undefined)[], now = Date.now()) {
    const controller = new AbortController();
    this.signal = controller.signal;
    this.durationMs = ms;
    this.endsAt = now + ms;
    this.#parents = parents.filter((parent) => parent !== undefined);
    this.#abort = () => controller.abort();
    this.#timer = setTimeout(
      () => {
        this.#timedOut = !controller.signal.aborted;
        controller.abort();
      },
      Math.min(ms, longestTimerMs),
    );
    for (const parent of this.#parents) {
      if (parent.aborted) controller.abort();
      else parent.addEventListener("abort", this.#abort, { once: true });
    }
  }

  /** Whether it was the time that ended it, not a caller. */
  get timedOut(): boolean {
    return this.#timedOut;
  }

  /** Settles as the promise does, or rejects when the signal is aborted first, whether the promise heeds it or not. */
  async race<T>(promise: Promise<T>): Promise<T> {
    let onAbort!: () => void;
    const aborted = new Promise<never>((_, reject) => {
      onAbort = () => reject(new Error("The deadline ended or the caller cancelled."));
      if (this.signal.aborted) onAbort();
      else this.signal.addEventListener("abort", onAbort, { once: true });
    });
    try {
      return await Promise.race([promise, aborted]);
    } finally {
      this.signal.removeEventListener("abort", onAbort);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const parent of this.#parents) parent.removeEventListener("abort", this.#abort);
  }
}
