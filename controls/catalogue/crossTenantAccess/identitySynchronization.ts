import type { Control } from "../../Control";
import { declaredPartner } from "../../crossTenantAccess/declaredPartner";
import { given } from "../../given";
import { deviates, met, unknown } from "../../verdict";

export const identitySynchronization: Control = {
  id: "EB-XT-10v1",
  title: "A partner may create accounts here by synchronisation only where that is declared",
  rationale:
    "With inbound synchronisation the other tenant's administrators decide who has an account here, as guest or as member, without an invitation and without anybody here seeing it. Whoever takes over that tenant has a back door that an intruder is known to plant.",
  severity: "high",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Declare the partner's identity synchronisation, or set isSyncAllowed to false and remove the object.",
  predicate: given(["crossTenantAccessPartners", "declared"], ({ crossTenantAccessPartners, declared }) => {
    const open = crossTenantAccessPartners.flatMap(({ tenantId, identitySynchronization: sync }) =>
      (["userSyncInbound", "groupSyncInbound"] as const)
        .filter((name) => sync?.[name]?.isSyncAllowed && !declaredPartner(declared, tenantId)?.identitySynchronization)
        .map((name) => `Tenant ${tenantId}: ${name} is allowed, and nobody declared it.`),
    );
    if (open.length > 0) return deviates(...open);
    const unread = crossTenantAccessPartners.filter((partner) => partner.identitySynchronization === undefined);
    return unread.length > 0
      ? unknown(
          ...unread.map(({ tenantId }) => `The identity synchronisation of tenant ${tenantId} could not be read.`),
        )
      : met("No partner creates accounts here undeclared.");
  }),
};
