import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Report, reportSchema } from "../report/model";
import { UsageError } from "../UsageError";

/**
 * Reads a report that `--json` wrote.
 *
 * @throws UsageError when the file can't be read, or holds something else.
 */
export function readReport(file: string): Report {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const why = error instanceof z.ZodError ? shortened(z.prettifyError(error)) : (error as Error).message;
    throw new UsageError(`${file} is no report: ${why}\nGive a file that --json of this version wrote.`);
  }
}

/** A file of another kind has a problem with each of its tenants. */
const shortened = (text: string): string => text.split("\n").slice(0, 4).join("\n");
