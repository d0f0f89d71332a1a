import { readdirSync, readFileSync } from "node:fs";

const everyMs = 1000;

/**
 * Watches the memory of this process and all that it started, on Linux. What processes share, such as the text of the
 * programs that they run, counts once: it is there once.
 */
export class PeakMemory {
  private peak = 0;
  private readonly timer = setInterval(() => this.look(), everyMs);

  /** Ends the watch and gives the most memory that was in use at once, in GiB. */
  end(): number {
    clearInterval(this.timer);
    return this.peak / 2 ** 20;
  }

  private look(): void {
    const parents = new Map(
      readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .map((name) => [Number(name), parentOf(name)]),
    );
    const isOurs = (pid: number): boolean => pid === process.pid || (pid > 1 && isOurs(parents.get(pid) ?? 0));
    let kibibytes = 0;
    for (const pid of parents.keys()) if (isOurs(pid)) kibibytes += proportionalSetSize(pid);
    this.peak = Math.max(this.peak, kibibytes);
  }
}

/** 0 for a process that has ended. */
function parentOf(pid: string): number {
  // The name of the program is in brackets and may hold anything.
  const stat = read(`/proc/${pid}/stat`).replace(/^.*\) /s, "");
  return Number(stat.split(" ")[1] ?? 0);
}

/** In KiB; 0 for a process that has ended. */
const proportionalSetSize = (pid: number): number =>
  Number(/^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
