import { readFileSync } from "node:fs";
import { z } from "zod";
import { UsageError } from "../UsageError";

const shares = z.object({ stacks: z.string() });
const matrixSchema = z
  .union([z.object({ include: z.array(shares) }).transform(({ include }) => include), z.record(z.string(), shares)])
  .transform((jobs) => Object.values(jobs).flatMap(({ stacks }) => stacks.split(",").filter(Boolean)));

/**
 * Reads which stacks a matrix, as `entra-baseline matrix` printed it, shares out.
 *
 * @throws UsageError when the file can't be read or is none.
 */
export function readMatrix(file: string): string[] {
  try {
    return matrixSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new UsageError(`${file} is no matrix of "entra-baseline matrix": ${why}\nGive the file that it printed.`);
  }
}
