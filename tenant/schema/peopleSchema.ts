import { z } from "zod";
import { groupId, guid, nonEmptyList } from "./fields";

/** Users and groups by object id, at least one of them; `what` is what they do, `control` who asks for them. */
export const peopleSchema = (what: string, control: string) =>
  z
    .strictObject({
      users: nonEmptyList(guid("the object id of a user", "copy it from the user's Overview page"))
        .optional()
        .describe("Object ids of users."),
      groups: nonEmptyList(groupId()).optional().describe("Object ids of groups, whose members it is."),
    })
    .refine(({ users, groups }) => users !== undefined || groups !== undefined, {
      error: `users or groups who ${what}; name at least one (${control})`,
    });

/** Users and groups by object id. */
export interface People {
  users?: string[];
  groups?: string[];
}
