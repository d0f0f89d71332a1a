import { z } from "zod";
import { isGuid } from "../isGuid";

const example = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";

/** A GUID, kept in lower case so that two spellings of one id are equal. `what` and `fix` go into the error. */
export function guid(what: string, fix: string) {
  return z.guid({ error: `${what} (a GUID such as ${example}); ${fix}` }).toLowerCase();
}

export const tenantId = () => guid("a tenant id", "copy it from the tenant's Overview page in the Entra admin center");

export const groupId = () => guid("the object id of a group", "copy it from the group's Overview page");

/** What people call something: not empty, and not an id that slipped into the wrong field. */
export function name(idField: string) {
  return z
    .string({ error: "a name; write the name that people know it by" })
    .trim()
    .min(1, { error: "a name; write the name that people know it by" })
    .max(256, { error: "a name of at most 256 characters; shorten it" })
    .refine((value) => !isGuid(value), {
      error: `a name that people know it by, not an id; write the id under ${idField}`,
    });
}

/** A list that says something: an empty one is refused, because what an empty list of allowances means isn't plain. */
export function nonEmptyList<Item extends z.ZodType>(item: Item) {
  return z.array(item).min(1, { error: "at least one entry; leave the key out when there is none" });
}
