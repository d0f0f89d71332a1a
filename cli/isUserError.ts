/** An error meant for the person at the keyboard: its message says what was found, what was expected and what to do. */
export interface UserError extends Error {
  readonly code: string;
  /** What the command ends with. */
  readonly exitCode: number;
}

/**
 * Tells such an error from a bug. Each layer has an error class of its own, as no layer imports all the others; having
 * both a code and an exit code is what they share, and no error of Node's has that.
 */
export function isUserError(error: unknown): error is UserError {
  return (
    error instanceof Error &&
    typeof (error as Partial<UserError>).code === "string" &&
    typeof (error as Partial<UserError>).exitCode === "number"
  );
}
