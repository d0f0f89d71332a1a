/** The engine's process ended with a failure; the message is what it printed as errors, or how it ended. */
export class EngineProcessError extends Error {
  override readonly name = "EngineProcessError";

  constructor(
    /** Null when a signal ended it. */
    readonly exitCode: number | null,
    readonly signal: NodeJS.Signals | null,
    /** All that it printed to stderr. */
    readonly stderr: string,
  ) {
    super(errorsIn(stderr) || (signal ? `The engine was ended by ${signal}.` : `The engine ended with ${exitCode}.`));
  }
}

/** The lines from the first `error:` on, without that word; everything when there is none. */
function errorsIn(stderr: string): string {
  const start = stderr.search(/^error: /m);
  return (start < 0 ? stderr : stderr.slice(start).replace(/^error: /gm, "")).trim();
}
