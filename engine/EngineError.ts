export type EngineErrorCode =
  | "engine-not-found"
  | "go-too-old"
  | "module-proxy-unreachable"
  | "checksum-mismatch"
  | "disk-full"
  | "out-of-memory"
  | "build-failed"
  | "cache-unusable"
  | "lock-held"
  | "interrupted";

/**
 * A reason why there is no Pulumi engine, meant for the user: the message says what was looked for, where, and what to
 * do next. Anything else thrown by this folder is a bug.
 */
export class EngineError extends Error {
  override readonly name = "EngineError";

  constructor(
    readonly code: EngineErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** What a command that ends with this error exits with: 130 after Ctrl-C, as shells expect, else 1. */
  get exitCode(): number {
    return this.code === "interrupted" ? 130 : 1;
  }
}
