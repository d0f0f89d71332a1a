/** A start that takes longer than this waits for something, such as a network that doesn't answer, in milliseconds. */
const patience = 15_000;

/**
 * Lets few begin at once: the next one begins when another has started or ended. What starts computes, and what has
 * started mostly waits for others, so a machine is busy all the time and never with all of them.
 */
export class StartQueue {
  private readonly waiting: (() => void)[] = [];

  /**
   * @param free how many may start at once.
   * @param patienceMs after which a start is taken to be one, so that those that hang hold up nobody.
   */
  constructor(
    private free: number,
    private readonly patienceMs = patience,
  ) {}

  /** Does some work when its turn comes. It may call `started` when it likes; whatever has ended has started, too. */
  async run<Result>(work: (started: () => void) => Promise<Result>): Promise<Result> {
    await this.turn();
    let isStarting = true;
    const started = (): void => {
      if (isStarting) this.next();
      isStarting = false;
    };
    const timer = setTimeout(started, this.patienceMs);
    try {
      return await work(started);
    } finally {
      clearTimeout(timer);
      started();
    }
  }

  private async turn(): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private next(): void {
    const first = this.waiting.shift();
    if (first) first();
    else this.free += 1;
  }
}
