/** The recorded state of a stack can't be used; the message says where it is and what to do. */
export class ScanError extends Error {
  override readonly name = "ScanError";
  readonly code = "STATE";
  readonly exitCode = 1;
}
