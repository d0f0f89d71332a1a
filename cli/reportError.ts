import { isUserError } from "./isUserError";

/** What a command that ends with a bug exits with: EX_SOFTWARE of sysexits.h. */
const bug = 70;

/**
 * Prints an error and tells the exit code that goes with it. An error meant for the user is shown by its message alone;
 * anything else is a bug, and keeps its stack.
 */
export function reportError(
  error: unknown,
  write: (text: string) => void = (text) => process.stderr.write(text),
): number {
  if (isUserError(error)) {
    write(`entra-baseline: ${error.message}\n`);
    return error.exitCode;
  }
  const told = error instanceof Error ? error.stack : String(error);
  write(`entra-baseline: this is a bug; please report it with what follows.\n${told}\n`);
  return bug;
}
