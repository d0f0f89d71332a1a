import { readdirSync, readFileSync } from "node:fs";

const pageBytes = 4096;
const everyMs = 500;

/** Watches the memory of this process and all that it started, on Linux. */
export class PeakMemory {
  private peak = 0;
  private readonly timer = setInterval(() => this.look(), everyMs);

  /** Ends the watch and gives the most memory that was in use at once, in GiB. */
  end(): number {
    clearInterval(this.timer);
    return this.peak / 2 ** 30;
  }

  private look(): void {
    const processes = new Map(
      readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .flatMap(statusOf),
    );
    const isOurs = (pid: number): boolean =>
      pid === process.pid || (pid > 1 && isOurs(processes.get(pid)?.parent ?? 0));
    let bytes = 0;
    for (const [pid, each] of processes) if (isOurs(pid)) bytes += each.bytes;
    this.peak = Math.max(this.peak, bytes);
  }
}

function statusOf(name: string): [number, { parent: number; bytes: number }][] {
  try {
    // The name of the program is in brackets and may hold anything.
    const stat = readFileSync(`/proc/${name}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const pages = Number(readFileSync(`/proc/${name}/statm`, "utf8").split(" ")[1]);
    return [[Number(name), { parent: Number(stat[1]), bytes: pages * pageBytes }]];
  } catch {
    return [];
  }
}
