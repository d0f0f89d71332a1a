import { z } from "zod";
import { graphObject } from "../graphSchema";

const day = z.enum(["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]);

/** Dates are kept without a time. */
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/, "is no date")
  .transform((text) => text.slice(0, 10));

const pattern = graphObject({
  type: z.enum(["weekly", "absoluteMonthly"]),
  interval: z.int().positive(),
  month: z.int().default(0),
  dayOfMonth: z.int().min(0).max(31).default(0),
  daysOfWeek: z.array(day).default([]),
  firstDayOfWeek: day.default("sunday"),
  index: z.enum(["first", "second", "third", "fourth", "last"]).default("first"),
});

const range = graphObject({
  type: z.enum(["endDate", "noEnd", "numbered"]),
  startDate: date,
  endDate: date.nullish().default("9999-12-31"),
  numberOfOccurrences: z.int().min(0).default(0),
  recurrenceTimeZone: z.string().nullish().default(null),
});

/** When a review comes again; what is not sent of it is filled in. */
export const recurrence = graphObject({ pattern, range });
