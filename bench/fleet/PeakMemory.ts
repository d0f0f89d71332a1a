import { readdirSync, readFileSync } from "node:fs";

const everyMs = 1000;
/** By how much memory must have grown to be told exactly again. */
const growth = 1.05;

/**
 * Watches the memory of this process and all that it started, on Linux. What processes share, such as the text of the
 * programs that they run, counts once: it is there once. Telling it so costs the kernel a walk through all pages of
 * every process, which would slow what is watched by a tenth, so it is done only at new heights of what costs nothing
 * to tell, each process's own memory.
 */
export class PeakMemory {
  private peak = 0;
  private height = 0;
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
    const processes = [...parents.keys()].filter(isOurs);
    const height = sum(processes.map(ownMemory));
    if (height < this.height * growth) return;
    this.height = height;
    this.peak = Math.max(this.peak, sum(processes.map(proportionalSetSize)));
  }
}

/** 0 for a process that has ended. */
function parentOf(pid: string): number {
  // The name of the program is in brackets and may hold anything.
  const stat = read(`/proc/${pid}/stat`).replace(/^.*\) /s, "");
  return Number(stat.split(" ")[1] ?? 0);
}

/** What a process shares with no other, nearly, in pages; 0 for one that has ended. */
function ownMemory(pid: number): number {
  const [, resident = 0, shared = 0] = read(`/proc/${pid}/statm`).split(" ").map(Number);
  return resident - shared;
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

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
