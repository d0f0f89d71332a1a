import { writeFileSync } from "node:fs";
import { UsageError } from "../UsageError";

/**
 * Writes a report to a file that the command line named.
 *
 * @throws UsageError when the file can't be written; the report itself is not to blame.
 */
export function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(
      `The report could not be written to ${file}: ${message}. Name a file in a folder that is there.`,
    );
  }
}
