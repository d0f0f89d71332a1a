import { z } from "zod";
import { blockProperties, crossTenantLicences, inboundTrust } from "./crossTenantSettings";
import { enumOf } from "./fields";
import type { Kind } from "./kind";
import { onDestroy } from "./onDestroy";
import { singleton } from "./singleton";
import { targetBlock } from "./targets";

const path = "/policies/crossTenantAccessPolicy/default";

const invitationRedemption = z
  .strictObject({
    primaryIdentityProviderPrecedenceOrder: z
      .array(
        enumOf("PrimaryIdentityProvider", ["azureActiveDirectory", "externalFederation", "socialIdentityProviders"]),
      )
      .optional()
      .describe("Identity providers in the order in which they are tried."),
    fallbackIdentityProvider: enumOf("FallbackIdentityProvider", [
      "defaultConfiguredIdp",
      "emailOneTimePasscode",
      "microsoftAccount",
    ]).describe("Used when none of the primary ones applies."),
  })
  .meta({ id: "InvitationRedemption", description: "How invited users prove who they are." });

const settings = z.strictObject({
  inboundTrust: inboundTrust.optional(),
  ...blockProperties(targetBlock.optional()),
  invitationRedemptionIdentityProviderConfiguration: invitationRedemption.optional(),
});

const inputs = settings.extend({
  onDestroy: onDestroy("retain", "resets the whole default to the system's values"),
});

/** Inputs of {@link crossTenantAccessDefault}. */
export type CrossTenantAccessDefaultInputs = z.input<typeof inputs>;

/** What applies to every tenant that has no partner entry of its own. One per tenant, always there. */
export const crossTenantAccessDefault: Kind = singleton({
  name: "CrossTenantAccessDefault",
  description:
    "How a tenant treats every other tenant that has no partner entry. The object always exists: creating the resource " +
    "takes it under management.",
  documentation: "https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicyconfigurationdefault",
  word: "default",
  path,
  settings,
  inputs,
  systemDefault: () => ({ write: { method: "POST", path: `${path}/resetToSystemDefault` } }),
  permissions: { read: ["Policy.Read.All"], write: ["Policy.Read.All", "Policy.ReadWrite.CrossTenantAccess"] },
  licences: crossTenantLicences,
});
