import { EngineError } from "./EngineError";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs `work` so that Ctrl-C, and the other signals that ask a process to end, abort it instead of killing it half-way:
 * it can then end what it started and remove what it has not finished. A second one kills, as usual.
 *
 * @throws EngineError "interrupted" when that happened.
 */
export async function interruptible<T>(
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const interrupted = new AbortController();
  const abort = (name: string) =>
    interrupted.abort(new EngineError("interrupted", `Interrupted by ${name}; nothing half-made was kept.`));
  for (const name of signals) process.once(name, abort);
  try {
    return await work(signal ? AbortSignal.any([signal, interrupted.signal]) : interrupted.signal);
  } finally {
    for (const name of signals) process.removeListener(name, abort);
  }
}
