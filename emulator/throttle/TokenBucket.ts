/** A budget that refills steadily: `capacity` per `perMs` milliseconds. */
export class TokenBucket {
  private level: number;
  private filledAt: number;

  constructor(
    private readonly capacity: number,
    private readonly perMs: number,
    now: number,
  ) {
    this.level = capacity;
    this.filledAt = now;
  }

  /** Takes the cost and returns 0, or takes nothing and returns the milliseconds until it could. */
  take(cost: number, now: number): number {
    const rate = this.capacity / this.perMs;
    this.level = Math.min(this.capacity, this.level + Math.max(now - this.filledAt, 0) * rate);
    this.filledAt = now;
    // A refill in steps of fractions must not fall short of a whole unit by rounding.
    if (this.level + 1e-9 < cost) return Math.ceil((cost - this.level) / rate);
    this.level -= cost;
    return 0;
  }

  /** The part of the budget that is used, 0 to 1. */
  used(): number {
    return 1 - this.level / this.capacity;
  }
}
