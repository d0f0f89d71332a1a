import { z } from "zod";
import { guid, nonEmptyList } from "./fields";

const objectId = (what: string) =>
  guid(`the object id of a ${what}`, `inbound, it is the ${what}'s id in the other tenant; outbound, in this one`);

const anApplication = {
  error: "an application's client id (a GUID), Office365 or AllMicrosoftApps; copy the id from the app's Overview page",
};

const application = z.union(
  [z.literal(["Office365", "AllMicrosoftApps"]), z.guid(anApplication).toLowerCase()],
  anApplication,
);

/** Who is allowed, and to what, in one direction; everybody and everything else stays blocked. */
export const accessRuleSchema = z
  .strictObject({
    users: z
      .union([z.literal("all"), nonEmptyList(objectId("user"))], { error: "all, or a list of the users' object ids" })
      .optional()
      .describe(
        "Users who are allowed: `all`, or object ids. Inbound they are ids of the other tenant, outbound of this one.",
      ),
    groups: nonEmptyList(objectId("group"))
      .optional()
      .describe(
        "Groups whose members are allowed, by object id. Inbound they are ids of the other tenant, outbound of this one.",
      ),
    applications: z
      .union([z.literal("all"), nonEmptyList(application)], {
        error: "all, or a list of client ids, Office365 or AllMicrosoftApps",
      })
      .describe(
        "Applications that they may reach: `all`, or a list of client ids, `Office365` and `AllMicrosoftApps`.",
      ),
  })
  .meta({ id: "AccessRule" });

/** Access in both directions; a direction that isn't declared is blocked. */
export const accessSettingsSchema = z
  .strictObject({
    inbound: accessRuleSchema.optional().describe("Who of the other tenant may reach this tenant. Left out: nobody."),
    outbound: accessRuleSchema.optional().describe("Who of this tenant may reach the other tenant. Left out: nobody."),
  })
  .meta({ id: "AccessSettings" });

/** Who is allowed, and to what, in one direction. */
export type AccessRule = z.output<typeof accessRuleSchema>;

/** Access in both directions. */
export type AccessSettings = z.output<typeof accessSettingsSchema>;
