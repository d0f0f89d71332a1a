import type { Control } from "../../Control";
import { declaredPartner } from "../../crossTenantAccess/declaredPartner";
import { given } from "../../given";
import { metUnless } from "../../verdict";

export const partnersDeclared: Control = {
  id: "EB-XT-04v1",
  title: "Only declared tenants have a partner entry",
  rationale:
    "Each partner entry is a door beside the closed default. One that nobody declared was made in a hurry, by a tool, by Microsoft for a support case, or by an intruder who wants to come back as a guest of his own tenant; and nobody watches it.",
  severity: "high",
  mappings: { scuba: ["Appendix B"], notes: { "Appendix B": "guidance on cross-tenant access" } },
  lastModified: "2026-11-22",
  remedy:
    "Declare the tenant under partners, or remove its entry. Entries that Microsoft made for a service provider are kept, and listed here until they are declared.",
  predicate: given(["crossTenantAccessPartners", "declared"], ({ crossTenantAccessPartners: entries, declared }) =>
    metUnless(
      entries
        .filter(({ tenantId }) => !declaredPartner(declared, tenantId))
        .map(
          ({ tenantId, isServiceProvider }) =>
            `Tenant ${tenantId}${isServiceProvider ? ", a service provider," : ""} has a partner entry that nobody declared.`,
        ),
      `All ${entries.length} partner entries are declared.`,
    ),
  ),
};
