import type * as pulumi from "@pulumi/pulumi";
import { isActive } from "../tenant/conditionalAccess/partners";
import { policyChoicesOf } from "../tenant/policyChoicesOf";
import { type Tenant } from "../tenant/schema/tenantSchema";
import { type BreakGlass } from "./BreakGlass";
import { type CrossTenantAccessArgs } from "./CrossTenantAccess";
import { type GuestAccessArgs } from "./GuestAccess";
import { type PartnerConditionalAccessArgs } from "./PartnerConditionalAccess";
import { type PrivilegedRolesArgs } from "./PrivilegedRoles";

/** What a tenant declares, as the arguments of CrossTenantAccess. */
export const crossTenantArgs = ({
  tenantId,
  partners,
  crossTenantAccess,
  licences,
  breakGlass,
}: Tenant): CrossTenantAccessArgs => ({
  tenantId,
  partners,
  licences,
  breakGlass,
  ...crossTenantAccess,
});

/** … of GuestAccess. Guests are invited to the domains of partners that are let in, else not to those of suspended ones. */
export function guestArgs({ guests, partners }: Tenant): GuestAccessArgs {
  const domainsOf = (list: typeof partners) => list.flatMap(({ domains = [] }) => domains);
  const allowed = domainsOf(partners.filter(isActive));
  return allowed.length > 0
    ? { ...guests, invitationDomains: allowed }
    : { ...guests, blockedInvitationDomains: domainsOf(partners.filter((partner) => !isActive(partner))) };
}

/** … of PartnerConditionalAccess. */
export const conditionalAccessArgs = (
  tenant: Tenant,
  made: BreakGlass | undefined,
  enforceAfter: readonly pulumi.Resource[],
): PartnerConditionalAccessArgs => ({
  ...policyChoicesOf(tenant),
  breakGlassGroupId: tenant.breakGlass?.groupId ?? made?.group.objectId,
  enforceAfter,
});

/**
 * … of PrivilegedRoles. The group of emergency accounts can hold roles, so its rules are managed with the others'. The
 * policy for authentication contexts is rolled out as far as conditional access is.
 */
export const privilegedRolesArgs = (
  { groups = [], ...declared }: NonNullable<Tenant["privilegedRoles"]>,
  { conditionalAccess, breakGlass }: Pick<Tenant, "conditionalAccess" | "breakGlass">,
  made: BreakGlass | undefined,
  enforceAfter: readonly pulumi.Resource[],
): PrivilegedRolesArgs => ({
  ...declared,
  contextPolicy: {
    rollout: conditionalAccess.rollout,
    breakGlassGroupId: breakGlass?.groupId ?? made?.group.objectId,
    enforceAfter,
  },
  groups: {
    ...Object.fromEntries(groups.map((id) => [id, id])),
    ...(made && { "break-glass": made.group.objectId }),
  },
});
