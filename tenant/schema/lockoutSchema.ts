import { z } from "zod";
import { nonEmptyList, tenantId } from "./fields";

const classes = ["breakGlass", "deployer", "serviceProvider", "partnerGuest", "globalAdministrator"] as const;
const ofPartners: readonly string[] = ["serviceProvider", "partnerGuest"];

const expectBlockedSchema = z
  .strictObject({
    class: z
      .enum(classes)
      .describe(
        "Who is meant to be shut out: `breakGlass` accounts, the `deployer`, a partner's `serviceProvider` people, its " +
          "guests (`partnerGuest`), the tenant's own people who are `globalAdministrator`.",
      ),
    tenantId: tenantId().optional().describe("Only the people of this partner. Left out: of every partner."),
    reason: z
      .string({ error: "a reason; say why nobody of them needs a way in, for the next reviewer" })
      .trim()
      .min(1, { error: "a reason; say why nobody of them needs a way in, for the next reviewer" })
      .describe("Why it is right that they have no way in; for the next reviewer."),
  })
  .refine((expected) => expected.tenantId === undefined || ofPartners.includes(expected.class), {
    path: ["tenantId"],
    error: `no tenantId, which only goes with ${ofPartners.join(" and ")}; remove it`,
  });

/** What the proof that nobody is locked out goes by. */
export const lockoutSchema = z.strictObject({
  expectBlocked: z
    .array(expectBlockedSchema)
    .default([])
    .describe("Who is meant to have no way in. For everyone else a plan must leave one."),
  administratorDevices: nonEmptyList(z.enum(["compliant", "hybridJoined"]))
    .optional()
    .describe(
      "Devices that the tenant's own Global Administrators have. Left out: none, so that one way in must ask for none.",
    ),
});

/** What the proof that nobody is locked out goes by. */
export type Lockout = z.output<typeof lockoutSchema>;
