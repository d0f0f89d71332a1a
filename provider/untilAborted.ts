/**
 * Waits for work that several operations share, but no longer than its own signal allows, if it has one. The work itself goes
 * on for the others.
 */
export async function untilAborted<Result>(work: Promise<Result>, signal?: AbortSignal): Promise<Result> {
  if (!signal) return work;
  // Whoever stops waiting must not leave a failure of the work unheard: Node would end the process for it.
  work.catch(() => undefined);
  signal.throwIfAborted();
  let stop!: () => void;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
