/** What the person at the keyboard asked for cannot be done as asked; the message says why and what to do. */
export class UsageError extends Error {
  readonly code = "USAGE";
  override readonly name = "UsageError";

  constructor(
    message: string,
    /** 2 for a wrong command line or file, as shells have it. */
    readonly exitCode = 2,
  ) {
    super(message);
  }
}
