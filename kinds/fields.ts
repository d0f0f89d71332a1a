import { z } from "zod";
import { durationInSeconds } from "./duration";
import { nearestRole, roleTemplateId } from "./roles";
import "./comparison";

const guidPattern = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

/** Whether a text is a GUID, in any casing. */
export const isGuid = (text: string): boolean => guidPattern.test(text);

/** A GUID, such as the id of a tenant, a user, a group or an application. `what` completes "expected …". */
export const guid = (what: string) =>
  z
    .string()
    .regex(guidPattern, `expected ${what}: a GUID such as 3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70`)
    .meta({ compare: "ignoreCase" });

/** One of the members of a Graph enum, with the name that the enum has in SDKs. */
export const enumOf = <const Members extends readonly [string, ...string[]]>(name: string, members: Members) =>
  z.enum(members).meta({ id: name, compare: "ignoreCase" });

/** An ISO 8601 duration of days or of time, between two others where they are given. */
export const duration = ({ least, most, example }: { least?: string; most?: string; example: string }) => {
  const range = least && most ? ` from ${least} to ${most}` : "";
  return z
    .string()
    .refine((text) => {
      const seconds = durationInSeconds(text);
      if (seconds === undefined || seconds <= 0) return false;
      return seconds >= (durationInSeconds(least ?? "") ?? 0) && seconds <= (durationInSeconds(most ?? "") ?? Infinity);
    }, `expected an ISO 8601 duration${range}, such as ${example}`)
    .meta({ compare: "duration" });
};

/** A directory role, by display name or template id. */
export const role = () =>
  z
    .string()
    .refine((text) => roleTemplateId(text) !== undefined, {
      error: ({ input }) =>
        `there is no directory role called "${String(input)}"; did you mean "${nearestRole(String(input))}"? ` +
        "Give the display name of a built-in role, or a role's template id",
    })
    .meta({ compare: "role" });

/** A list of which the order means nothing. */
export const setOf = <Item extends z.ZodType>(item: Item) => z.array(item).meta({ compare: "set" });
