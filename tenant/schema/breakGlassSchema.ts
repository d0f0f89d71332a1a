import { z } from "zod";
import { groupId, guid } from "./fields";

/** The emergency-access accounts: a group that is there already, or accounts for which one is made. */
export const breakGlassSchema = z
  .strictObject({
    groupId: groupId()
      .optional()
      .describe(
        "Object id of a group that holds the accounts. Left out: a role-assignable group is made of `accounts`.",
      ),
    accounts: z
      .array(guid("the object id of a user", "copy it from the user's Overview page"))
      .min(2, { error: "two accounts or more, because one is a lost key away from none; make another (EB-CA-22v1)" })
      .optional()
      .describe(
        "Object ids of the accounts, made by hand: cloud-only, with two FIDO2 keys or a certificate each, and used for " +
          "nothing else.",
      ),
  })
  .refine(({ groupId, accounts }) => groupId !== undefined || accounts !== undefined, {
    error: "groupId or accounts; name the group, or two accounts of which one is made (EB-CA-22v1)",
  });
