import { z } from "zod";
import { accessSettingsSchema } from "./accessSchema";

/** What holds for every tenant that isn't a declared partner, and for other Microsoft clouds. */
export const crossTenantAccessSchema = z.strictObject({
  allowedClouds: z
    .array(z.enum(["microsoftonline.com", "microsoftonline.us", "partner.microsoftonline.cn"]))
    .default([])
    .describe("Other Microsoft clouds whose tenants can be partners at all. Default: none."),
  default: z
    .strictObject({
      collaboration: accessSettingsSchema.optional().describe("B2B collaboration (guest accounts). Left out: blocked."),
      directConnect: accessSettingsSchema
        .optional()
        .describe("B2B direct connect (shared Teams channels). Left out: blocked."),
    })
    .prefault({})
    .describe(
      "What every tenant is allowed that isn't a declared partner. Default: nothing, in both directions. " +
        "Anything here is a hole in the baseline: prefer a partner entry.",
    ),
  tenantRestrictions: z
    .enum(["block", "unmanaged"])
    .default("block")
    .describe(
      "Accounts of other tenants on this company's networks and devices: `block` (default) takes effect where sign-ins " +
        "carry the signal of tenant restrictions, `unmanaged` leaves the setting as it is. Needs Entra ID P1.",
    ),
  redemption: z
    .enum(["homeTenant", "unmanaged"])
    .default("homeTenant")
    .describe(
      "How invitations are redeemed: with the account of the guest's home tenant, else by a one-time passcode " +
        "(`homeTenant`, default); `unmanaged` leaves it as it is, private Microsoft and Google accounts included.",
    ),
  onDestroy: z
    .enum(["retain", "restore", "systemDefault"])
    .default("retain")
    .describe(
      "What becomes of the default when the stack is destroyed: `retain` leaves it denied, `restore` puts back what was " +
        "there before, `systemDefault` resets it to Microsoft's (open) default.",
    ),
});

/** Cross-tenant access for tenants that aren't declared. */
export type CrossTenantAccessSettings = z.output<typeof crossTenantAccessSchema>;
