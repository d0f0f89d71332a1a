import { type EngineProgress } from "./EngineProgress";

/** What is needed of `process.stderr`. */
export interface ProgressStream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

export interface ProgressPrinterOptions {
  stream?: ProgressStream;
  /** Whether to redraw a single line. @default on a terminal, outside CI */
  interactive?: boolean;
  /** How often a plain line is written. @default 30000 */
  plainIntervalMs?: number;
  /** The clock, in milliseconds. @default Date.now */
  now?: () => number;
}

const redrawMs = 500;

/**
 * Shows the progress of `findEngine`: on a terminal as one line that is redrawn, with the time it has taken; elsewhere as
 * a plain line at each new stage and every half minute, so that a log shows life without drowning in it.
 */
export class ProgressPrinter {
  private readonly stream: ProgressStream;
  private readonly interactive: boolean;
  private readonly plainIntervalMs: number;
  private readonly now: () => number;
  private current?: EngineProgress;
  private startedAt?: number;
  private drawn = false;
  private timer?: NodeJS.Timeout;

  constructor(options: ProgressPrinterOptions = {}) {
    this.stream = options.stream ?? process.stderr;
    this.interactive = options.interactive ?? (this.stream.isTTY === true && !process.env.CI);
    this.plainIntervalMs = options.plainIntervalMs ?? 30_000;
    this.now = options.now ?? Date.now;
  }

  /** Give this to `findEngine` as `onProgress`. */
  readonly report = (progress: EngineProgress): void => {
    if (progress.stage === "note") {
      this.erase();
      this.stream.write(`${progress.message}\n`);
      return;
    }
    const isNew = progress.message !== this.current?.message;
    this.current = progress;
    this.startedAt ??= this.now();
    this.timer ??= setInterval(() => this.draw(), this.interactive ? redrawMs : this.plainIntervalMs).unref();
    if (isNew) this.draw();
  };

  /** Ends the display: call it when `findEngine` has returned or thrown. */
  end(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.erase();
  }

  private draw(): void {
    if (!this.current) return;
    const line = `${describe(this.current)} (${duration(this.now() - (this.startedAt ?? this.now()))})`;
    if (!this.interactive) {
      this.stream.write(`${line}\n`);
      return;
    }
    this.stream.write(`\r\u001B[K${line.slice(0, (this.stream.columns || 80) - 1)}`);
    this.drawn = true;
  }

  private erase(): void {
    if (this.drawn) this.stream.write("\r\u001B[K");
    this.drawn = false;
  }
}

const units: Partial<Record<EngineProgress["stage"], string>> = { sources: "modules", compile: "packages" };

function describe({ stage, message, done, total }: EngineProgress): string {
  if (done === undefined) return message;
  return `${message}: ${done}${total === undefined ? "" : ` of ${total}`} ${units[stage] ?? ""}`.trimEnd();
}

function duration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
