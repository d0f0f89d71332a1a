import { z } from "zod";

/** How people may prove who they are. */
export const authenticationMethodsSchema = z.strictObject({
  weakMethods: z
    .enum(["off", "unmanaged"])
    .default("off")
    .describe(
      "Codes by SMS, voice call and e-mail: `off` (default), or `unmanaged` while people still have nothing else. Guests " +
        "get a one-time passcode by mail all the same.",
    ),
  temporaryAccessPassMinutes: z
    .int()
    .min(60, { error: "60 to 480 minutes; choose one (EB-AM-04v1)" })
    .max(480, { error: "60 to 480 minutes; choose one (EB-AM-04v1)" })
    .default(480)
    .describe("Minutes for which a temporary access pass may live, 60 to 480; each works once. Default: 480."),
  registrationCampaign: z
    .enum(["on", "unmanaged"])
    .default("on")
    .describe("Whether people are asked at sign-in to register a stronger method. Default: on."),
});

/** How people may prove who they are. */
export type AuthenticationMethodsSettings = z.output<typeof authenticationMethodsSchema>;
