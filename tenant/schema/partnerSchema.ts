import { z } from "zod";
import { accessSettingsSchema } from "./accessSchema";
import { guid, name, nonEmptyList, tenantId } from "./fields";

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
  status: z
    .enum(["active", "suspended"])
    .default("active")
    .describe(
      "`suspended` is the emergency brake: everything of the partner is blocked, its trust withdrawn, and its people are " +
        "blocked by conditional access, whatever else stands here.",
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
  requireManagedDevice: z
    .boolean()
    .optional()
    .describe(
      "Ask guests from there for a compliant or hybrid joined device. Left out: where the partner's device claims are " +
        "trusted, without which nobody could meet it.",
    ),
  ipRanges: nonEmptyList(z.string({ error: "a range of addresses such as 203.0.113.0/24; write it in quotes" }))
    .optional()
    .describe("Addresses (CIDR) from which the partner's people and apps sign in. Left out: not limited."),
  servicePrincipalIds: nonEmptyList(
    guid("the object id of a service principal", "copy it from the enterprise application's Overview page"),
  )
    .optional()
    .describe(
      "Apps in this tenant that the partner runs, by object id of their service principals. They need ipRanges.",
    ),
  domains: nonEmptyList(
    z
      .string()
      .toLowerCase()
      .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9][a-z0-9-]*[a-z0-9]$/, {
        error: "a domain such as fabrikam.com; write it without @",
      }),
  )
    .optional()
    .describe("Mail domains of the partner's people: invitations go to domains of declared partners only."),
  automaticConsent: z
    .strictObject({
      inbound: z.boolean().default(false).describe("The partner's people are not asked for consent here."),
      outbound: z.boolean().default(false).describe("This tenant's people are not asked for consent at the partner."),
    })
    .prefault({})
    .describe("Whether the consent prompt is skipped. Default: not. Right within one organisation only."),
  identitySynchronization: z
    .boolean()
    .default(false)
    .describe("Whether the partner may create accounts here by cross-tenant synchronisation. Default: no."),
});

/** A tenant that is allowed what is declared for it. */
export type Partner = z.output<typeof partnerSchema>;

/** Claims that are accepted of a partner. */
export type Trust = z.output<typeof trustSchema>;
