import { z } from "zod";
import { isObject } from "./canonical";
import { enumOf, guid, setOf } from "./fields";
import type { Kind, LicenceNeed } from "./kind";
import { onDestroy } from "./onDestroy";
import { singleton } from "./singleton";

const path = "/policies/crossTenantAccessPolicy";

const settings = z.strictObject({
  allowedCloudEndpoints: setOf(
    enumOf("CloudEndpoint", ["microsoftonline.com", "microsoftonline.us", "partner.microsoftonline.cn"]),
  )
    .optional()
    .describe(
      "Other Microsoft clouds that may collaborate with this tenant at all. Turning one on blocks collaboration with " +
        "everyone in it until there is a partner entry.",
    ),
});

const inputs = settings.extend({
  assumedLicences: setOf(enumOf("EntraIdPlan", ["P1", "P2"]))
    .optional()
    .describe(
      "Plans of Entra ID that the rest of the program counts on, other providers' resources included. A tenant without one " +
        "of them is refused here, before anything that depends on this resource is made.",
    ),
  emergencyAccess: z
    .strictObject({
      accounts: setOf(guid("the object id of a user")).optional().describe("Object ids of the accounts."),
      groupId: guid("the object id of a group").optional().describe("Object id of the group that holds them."),
    })
    .optional()
    .describe(
      "The emergency accounts. While the provider's token is of one of them, it writes nothing: an account that deploys is " +
        "one that can be stolen from a pipeline.",
    ),
  onDestroy: onDestroy("retain", "allows no other cloud, as in a new tenant"),
});

/** Inputs of {@link crossTenantAccessPolicy}. */
export type CrossTenantAccessPolicyInputs = z.input<typeof inputs>;

/** Which other Microsoft clouds the tenant collaborates with. One per tenant, always there. */
export const crossTenantAccessPolicy: Kind = {
  ...singleton({
    name: "CrossTenantAccessPolicy",
    description:
      "Which other Microsoft clouds a tenant collaborates with. The object always exists: creating the resource takes it " +
      "under management.",
    documentation: "https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicy",
    word: "crossTenantAccessPolicy",
    path,
    settings,
    inputs,
    systemDefault: () => ({ values: { allowedCloudEndpoints: [] } }),
    permissions: { read: ["Policy.Read.All"], write: ["Policy.Read.All", "Policy.ReadWrite.CrossTenantAccess"] },
    licences: ({ assumedLicences }) =>
      ((assumedLicences ?? []) as LicenceNeed["plan"][]).map((plan) => ({ plan, property: "assumedLicences" })),
  }),
  instructions: ["assumedLicences", "emergencyAccess"],
  emergencyAccess: ({ emergencyAccess }) => {
    if (!isObject(emergencyAccess)) return undefined;
    const { accounts, groupId } = emergencyAccess;
    return {
      accounts: Array.isArray(accounts) ? accounts.filter((id) => typeof id === "string") : [],
      ...(typeof groupId === "string" && { groupId }),
    };
  },
};
