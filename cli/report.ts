/** Errors that are meant for the person at the keyboard carry a code and a message that says it all. */
interface UserFacing extends Error {
  code: string;
  exitCode?: number;
}

const isUserFacing = (error: unknown): error is UserFacing =>
  error instanceof Error && "userFacing" in error && error.userFacing === true;

/**
 * Prints an error and tells the exit code that goes with it. An error meant for the user is shown by its message
 * alone; anything else is a bug, and keeps its stack.
 */
export function report(error: unknown, write: (text: string) => void = (text) => process.stderr.write(text)): number {
  if (isUserFacing(error)) {
    write(`entra-baseline: ${error.message}\n`);
    return error.exitCode ?? 1;
  }
  write(
    `entra-baseline: this is a bug; please report it with what follows.\n${(error as Error)?.stack ?? String(error)}\n`,
  );
  return 70;
}
