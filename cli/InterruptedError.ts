/** A command was told to stop, by Ctrl-C or SIGTERM, before it was done. */
export class InterruptedError extends Error {
  readonly code = "INTERRUPTED";
  override readonly name = "InterruptedError";
  /** As shells have it: 128 and the number of SIGINT. */
  readonly exitCode = 130;

  constructor() {
    super("Interrupted.");
  }
}
