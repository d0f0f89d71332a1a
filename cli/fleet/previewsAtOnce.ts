import os from "node:os";

/**
 * Most of a preview's time is spent waiting, as Graph takes one request a second on conditional access: with fewer at once
 * the cores stand idle, with more nothing is gained (`npm run bench -- fleet`).
 */
const perCore = 5;

/** What the processes of one preview (engine, program, providers) take together at their peak and half as much again, in bytes. */
const memoryOfOne = 0.5 * 2 ** 30;

/** How many previews this machine is to run side by side: as its cores allow, within half of its memory. */
export function previewsAtOnce(cores = os.availableParallelism(), memory = memoryOfMachine()): number {
  return Math.max(1, Math.min(perCore * cores, Math.floor(memory / 2 / memoryOfOne)));
}

/** In bytes; in a container, what it may take. */
function memoryOfMachine(): number {
  const allowed = process.constrainedMemory() ?? 0;
  return allowed > 0 ? Math.min(allowed, os.totalmem()) : os.totalmem();
}
