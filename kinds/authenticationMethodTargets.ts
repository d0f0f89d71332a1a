import { z } from "zod";
import { enumOf, isGuid } from "./fields";

const id = z
  .string()
  .refine((text) => text === "all_users" || isGuid(text), "expected all_users, or the object id of a user or group")
  .meta({ compare: "ignoreCase" })
  .describe("all_users (a group), or the object id of a user or group.");

/** Whom a setting of authentication methods is about: `excludeTarget` and the like in Graph. */
export const methodTarget = z
  .strictObject({ id, targetType: enumOf("MethodTargetType", ["user", "group"]).describe("What the target is.") })
  .meta({ id: "MethodTarget", description: "A user or group, or everybody." });

/** Of whom something is shown: `featureTarget` in Graph. */
export const featureTarget = z
  .strictObject({
    id: id.describe("all_users (a group), or an object id; 00000000-0000-0000-0000-000000000000 (a group): nobody."),
    targetType: enumOf("FeatureTargetType", ["group", "administrativeUnit", "role"]).describe("What the target is."),
  })
  .meta({ id: "FeatureTarget", description: "A group, an administrative unit or a role." });

/** Who may use a method. The last three are particular to the methods that their descriptions name. */
export const methodIncludeTarget = z
  .strictObject({
    id,
    targetType: enumOf("IncludedTargetType", ["group"]).describe("What the target is: always a group."),
    isRegistrationRequired: z.boolean().optional().describe("They must register the method. Default: false."),
    authenticationMode: enumOf("AuthenticationMode", ["deviceBasedPush", "push", "any"])
      .optional()
      .describe(
        "MicrosoftAuthenticator: passwordless (deviceBasedPush), notification (push), or either. Default: any.",
      ),
    isUsableForSignIn: z.boolean().optional().describe("Sms: in place of a password too. Default: false."),
  })
  .meta({ id: "MethodIncludeTarget", description: "A group that may use the method." });
