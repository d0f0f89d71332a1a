import os from "node:os";

/**
 * Most of a preview's time is spent waiting, as Graph takes one request a second on conditional access: with fewer at once
 * the cores stand idle, with more nothing is gained (`npm run bench -- fleet`).
 */
const perCore = 8;

/** What the processes of one preview (engine, program, providers) take together at their peak and half as much again, in bytes. */
const memoryOfOne = 0.5 * 2 ** 30;

/** How many previews this machine is to run side by side: as its cores allow, within half of its memory. */
export function previewsAtOnce(cores = os.availableParallelism(), memory = memoryOfMachine()): number {
  return Math.max(1, Math.min(perCore * cores, Math.floor(memory / 2 / memoryOfOne)));
}

/**
 * How many of them may start at once: a start is computing, so with many of them each takes longer and none gets to the
 * waiting that others could use. One more than there are cores, as a start waits a little, too.
 */
export const startsAtOnce = (cores = os.availableParallelism()): number => cores + 1;

/** In bytes; in a container, what it may take. */
function memoryOfMachine(): number {
  const allowed = process.constrainedMemory() ?? 0;
  return allowed > 0 ? Math.min(allowed, os.totalmem()) : os.totalmem();
}
