/**
 * Decides when a write can be read back: Graph's directory answers a read from a replica that may lag behind.
 * One instance is shared by all tenants of an emulator.
 */
export class Consistency {
  /** How long a write stays invisible to reads, in milliseconds. */
  lagMs = 0;
  private undelayed = false;

  constructor(readonly now: () => Date) {}

  /** When a write made at this moment becomes visible, in epoch milliseconds. */
  visibleFrom(): number {
    return this.undelayed ? 0 : this.now().getTime() + this.lagMs;
  }

  /** The moment that reads look at, in epoch milliseconds. */
  readingAt(): number {
    return this.undelayed ? Infinity : this.now().getTime();
  }

  /** Runs a change (or read) of the emulator's operator, for whom nothing lags. */
  withoutDelay<T>(action: () => T): T {
    const before = this.undelayed;
    this.undelayed = true;
    try {
      return action();
    } finally {
      this.undelayed = before;
    }
  }
}
