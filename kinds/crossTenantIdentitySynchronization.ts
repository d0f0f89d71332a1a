import { z } from "zod";
import { guid, isGuid } from "./fields";
import type { Kind } from "./kind";
import { onDestroy } from "./onDestroy";
import { changedProperties, patchOf, valuesOfPlainObject } from "./plainObject";

const pathOf = (tenantId: string) =>
  `/policies/crossTenantAccessPolicy/partners/${encodeURIComponent(tenantId)}/identitySynchronization`;

const settings = z.strictObject({
  displayName: z.string().optional().describe("What administrators see."),
  userSyncInbound: z
    .strictObject({
      isSyncAllowed: z.boolean().optional().describe("The partner may write its users into this tenant."),
    })
    .meta({ id: "UserSyncInbound", description: "Whether the partner's users come into this tenant." })
    .optional(),
});

const inputs = settings.extend({
  tenantId: guid("the partner's tenant id").describe("The partner's tenant id. The partner needs an entry of its own."),
  onDestroy: onDestroy("systemDefault", "removes the setting, after which nothing is synchronised"),
});

/** Inputs of {@link crossTenantIdentitySynchronization}. */
export type CrossTenantIdentitySynchronizationInputs = z.input<typeof inputs>;

/**
 * Whether a partner may synchronise its users into this tenant.
 *
 * A partner that is taken off the program must lose this allowance, and its entry can't be removed before it: so destroying
 * the resource removes it.
 */
export const crossTenantIdentitySynchronization: Kind = {
  name: "CrossTenantIdentitySynchronization",
  description:
    "Whether a partner may synchronise its users into this tenant. The partner needs a CrossTenantAccessPartner, on which " +
    "this resource must depend. A setting that exists already is taken under management.",
  documentation: "https://learn.microsoft.com/graph/api/resources/crosstenantidentitysyncpolicypartner",
  inputs,
  identity: ["tenantId"],
  idOf: ({ tenantId }) => String(tenantId).toLowerCase(),
  parseId: (text) => (isGuid(text) ? text.toLowerCase() : undefined),
  expectedId: "the partner's tenant id, a GUID",
  identityOf: (id) => ({ tenantId: id }),
  read: { one: (id) => ({ path: pathOf(id) }) },
  valuesOf: (live) => valuesOfPlainObject(settings, live),
  create: ({ onDestroy: _, tenantId, ...body }) => ({
    method: "PUT",
    path: pathOf(String(tenantId).toLowerCase()),
    body,
  }),
  update: (wanted, live, id) =>
    patchOf(pathOf(id), changedProperties(settings, wanted, valuesOfPlainObject(settings, live))),
  onDestroy: "systemDefault",
  systemDefault: (_, id) => ({ write: { method: "DELETE", path: pathOf(id) } }),
  permissions: { read: ["Policy.Read.All"], write: ["Policy.Read.All", "Policy.ReadWrite.CrossTenantAccess"] },
  licences: ({ userSyncInbound }) =>
    (userSyncInbound as { isSyncAllowed?: boolean } | undefined)?.isSyncAllowed
      ? [{ plan: "P1", property: "userSyncInbound.isSyncAllowed" }]
      : [],
};
