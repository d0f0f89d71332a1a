import { z } from "zod";
import { accessSettingsSchema } from "./accessSchema";
import { name, tenantId } from "./fields";

/** Which claims of the partner's own sign-in this tenant accepts. */
export const trustSchema = z.strictObject({
  mfa: z
    .boolean()
    .default(false)
    .describe("Accept that the partner's tenant has already asked for multifactor authentication."),
  compliantDevice: z.boolean().default(false).describe("Accept that the partner's tenant calls the device compliant."),
  hybridJoinedDevice: z
    .boolean()
    .default(false)
    .describe("Accept that the device is hybrid joined to the partner's tenant."),
  reason: z
    .string({ error: "a reason; say why the partner's own claims may be believed, for the next reviewer" })
    .trim()
    .min(1, { error: "a reason; say why the partner's own claims may be believed, for the next reviewer" })
    .describe("Why the partner's claims may be believed; for the next reviewer."),
});

/** A tenant that is allowed what is declared here, and nothing more. */
export const partnerSchema = z.strictObject({
  name: name("tenantId").describe("What people call the partner."),
  tenantId: tenantId().describe("The partner's tenant id."),
  relationship: z
    .enum(["serviceProvider", "supplier", "customer", "affiliate"])
    .describe(
      "What the partner is to this tenant: `serviceProvider` administers it (CSP, MSP; delegated administration), " +
        "`supplier` works in it as a guest, `customer` is administered from it (partner tenants only), " +
        "`affiliate` belongs to the same organisation.",
    ),
  collaboration: accessSettingsSchema
    .optional()
    .describe("B2B collaboration: guest accounts. Left out: blocked in both directions."),
  directConnect: accessSettingsSchema
    .optional()
    .describe(
      "B2B direct connect: shared Teams channels, without guest accounts. Left out: blocked in both directions.",
    ),
  trust: trustSchema
    .optional()
    .describe("Claims of the partner's own sign-in that this tenant accepts. Left out: none. Needs Entra ID P1."),
});

/** A tenant that is allowed what is declared for it. */
export type Partner = z.output<typeof partnerSchema>;

/** Claims that are accepted of a partner. */
export type Trust = z.output<typeof trustSchema>;
