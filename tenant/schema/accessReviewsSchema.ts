import { z } from "zod";
import { peopleSchema } from "./peopleSchema";

/** Access reviews of guests and of administrators. */
export const accessReviewsSchema = z.strictObject({
  startDate: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a date such as "2026-12-01"; write it in quotes' })
    .describe(
      "The day on which the first reviews begin, in quotes. A later one makes no difference to those that run.",
    ),
  reviewers: peopleSchema("review", "EB-AR-02v1").describe(
    "Who reviews administrators, and guests of groups without owners.",
  ),
  recurrence: z.enum(["weekly", "monthly"]).default("monthly").describe("How often. Default: monthly."),
  durationInDays: z
    .int()
    .min(1, { error: "1 to 27 days; choose one" })
    .max(27, { error: "1 to 27 days, so that a review ends before the next one; choose one" })
    .optional()
    .describe("How many days a review lasts. Default: 14, or 5 for a weekly one."),
  guests: z.boolean().default(true).describe("Review guests in all Microsoft 365 groups. Default: yes."),
  roles: z.boolean().default(true).describe("Review the holders of five administrator roles. Default: yes."),
});

/** Access reviews of guests and of administrators. */
export type AccessReviewsSettings = z.output<typeof accessReviewsSchema>;
