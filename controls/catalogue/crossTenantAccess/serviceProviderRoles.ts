import { roleName } from "../../../kinds/roles";
import type { Control } from "../../Control";
import { given } from "../../given";
import { legacyPartnerRoles, selfElevating } from "../../privilegedRoles/roles";
import { deviates, met, unknown } from "../../verdict";

const never = new Set([...selfElevating, ...legacyPartnerRoles]);

export const serviceProviderRoles: Control = {
  id: "EB-XT-12v1",
  title: "No service provider may hold a role that can grant itself every other",
  rationale:
    "Delegated administration gives a whole security group at the provider a role in this tenant. With Global Administrator, a technician's laptop is the tenant; with Privileged Role or Privileged Authentication Administrator it takes one more step. A service desk needs none of them.",
  severity: "critical",
  mappings: { zeroTrust: ["21859"], notes: { "21859": "a placeholder without a test yet" } },
  lastModified: "2026-11-22",
  remedy:
    "Ask the provider for a relationship with the roles that its work takes, accept it, and end the one that holds more.",
  byHand:
    "Graph does not show a customer its delegated relationships. In the Microsoft 365 admin center, under Settings, Partner relationships: look at each one's roles and end date, end those with Global Administrator, and remove delegated administration privileges (DAP) of old.",
  predicate: given(["crossTenantAccessPartners"], ({ crossTenantAccessPartners }) => {
    const providers = crossTenantAccessPartners.filter(({ isServiceProvider }) => isServiceProvider === true);
    const held = providers.flatMap(({ tenantId, serviceProviderConstraints }) =>
      (serviceProviderConstraints?.allowedRoleTemplateIds ?? [])
        .filter((id) => never.has(id.toLowerCase()))
        .map((id) => `Service provider ${tenantId} may hold ${roleName(id)}.`),
    );
    if (held.length > 0) return deviates(...held);
    const unread = providers.filter((provider) => !provider.serviceProviderConstraints?.allowedRoleTemplateIds);
    if (unread.length > 0) {
      return unknown(
        ...unread.map(({ tenantId }) => `Which roles service provider ${tenantId} may hold could not be read.`),
      );
    }
    return met(
      providers.length === 0 ? "No service provider reaches this tenant." : "No service provider may hold one.",
    );
  }),
};
