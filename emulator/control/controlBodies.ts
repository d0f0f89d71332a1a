import { z } from "zod";
import { EmulatorError } from "../EmulatorError";
import { faultSchema } from "./Fault";

/** Readers of the bodies that the control endpoint takes; each throws an `EmulatorError` that says what is wrong. */
export const controlBodies = {
  faults: reader(z.array(faultSchema)),
  lag: reader(z.strictObject({ ms: z.number().nonnegative() })),
  settings: reader(
    z
      .strictObject({
        throttling: z.boolean(),
        partnerTombstoneMs: z.number().nonnegative(),
        policyIdsChange: z.array(z.enum(["DirectoryRole", "Group"])),
      })
      .partial(),
  ),
};

function reader<Schema extends z.ZodType>(schema: Schema): (body: unknown) => z.output<Schema> {
  return (body) => {
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new EmulatorError("CONTROL", z.prettifyError(parsed.error));
  };
}
