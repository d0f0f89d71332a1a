import { z } from "zod";
import { isObject } from "./canonical";
import { duration } from "./fields";
import type { GraphObject } from "./kind";

const never = "noExpiration";

/** Until when somebody is eligible: Graph's `expiration`, without its type, which follows from what is given. */
export const eligibilityExpiration = z.union([
  z.literal(never),
  z
    .strictObject({
      endDateTime: z.iso
        .datetime({ offset: true, error: "expected a moment such as 2027-06-30T00:00:00Z" })
        .meta({ compare: "instant" })
        .optional()
        .describe("The moment at which it ends, such as 2027-06-30T00:00:00Z."),
      duration: duration({ example: "P180D" })
        .optional()
        .describe("How long it lasts, such as P180D. Not looked at beside endDateTime."),
    })
    .refine(({ endDateTime, duration }) => endDateTime !== undefined || duration !== undefined, {
      message: "expected endDateTime or duration",
    })
    .meta({ id: "EligibilityExpiration", description: "Until when somebody is eligible." }),
]);

/** What is declared, without the one of two that is not looked at. */
export function onlyOneEnd(expiration: unknown): unknown {
  if (!isObject(expiration) || expiration["endDateTime"] === undefined) return expiration;
  const { duration: _, ...rest } = expiration;
  return rest;
}

/** The end of a schedule as Graph shows it. Graph turns a duration into the moment at which it ends, so both are given. */
export function expirationFromGraph({ startDateTime, expiration }: GraphObject): unknown {
  const endDateTime = isObject(expiration) ? expiration["endDateTime"] : undefined;
  if (typeof endDateTime !== "string") return never;
  const minutes = Math.round((Date.parse(endDateTime) - Date.parse(String(startDateTime))) / 60_000);
  return { endDateTime, ...(minutes > 0 ? { duration: `PT${minutes}M` } : {}) };
}

/** An end as Graph wants it sent. */
export function expirationToGraph(expiration: unknown): GraphObject {
  if (!isObject(expiration)) return { type: never };
  const { endDateTime, duration } = expiration;
  return endDateTime === undefined ? { type: "afterDuration", duration } : { type: "afterDateTime", endDateTime };
}
