import { createInterface } from "node:readline/promises";
import { UsageError } from "../UsageError";

/**
 * Refuses a run that would have to ask where nobody can answer, before it does anything.
 *
 * @throws UsageError when there is no terminal to ask on
 */
export function assertCanAsk(): void {
  if (process.stdin.isTTY && process.stdout.isTTY) return;
  throw new UsageError(
    "An update asks before it changes a tenant, and there is no terminal to ask on. Read a preview first, then add --yes.",
  );
}

/** Asks on the terminal whether to go on; anything but yes is no. */
export async function agree(question: string, signal: AbortSignal): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `, { signal })).trim());
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  } finally {
    terminal.close();
  }
}
