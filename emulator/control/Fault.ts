import { z } from "zod";

/** A failure to act out: which requests it meets, how often, and what happens to them. */
export const faultSchema = z.strictObject({
  /** All given properties have to match; none given = every request. */
  match: z
    .strictObject({
      method: z.string().optional(),
      /** A regular expression over the whole path, without case: `^/v1.0/policies/`. */
      path: z.string().refine(isPattern, "is not a regular expression").optional(),
      tenantId: z.string().optional(),
    })
    .default({}),
  /** How many requests it meets before it is over. @default no end */
  times: z.int().positive().optional(),
  /** Answers with this status instead of the real answer. */
  status: z.int().min(200).max(599).optional(),
  /** `error.code` of the answer. */
  code: z.string().default("InjectedFault"),
  message: z.string().default("A fault of the emulator's operator."),
  headers: z.record(z.string(), z.string()).default({}),
  /** Sent as it is instead of an error body: half a JSON document, an HTML page. */
  rawBody: z.string().optional(),
  /** Waits before anything else happens. */
  delayMs: z.int().nonnegative().default(0),
  /** Closes the connection without an answer. */
  dropConnection: z.boolean().default(false),
  /** Carries the request out first, and only then answers with the fault: the client cannot know that it was done. */
  afterwards: z.boolean().default(false),
});

/** As the caller writes it. */
export type FaultInput = z.input<typeof faultSchema>;

/** With its defaults filled in. */
export type Fault = z.output<typeof faultSchema>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
