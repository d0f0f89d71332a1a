import type { Control } from "../../Control";
import { declaredPartner } from "../../crossTenantAccess/declaredPartner";
import { given } from "../../given";
import { metUnless } from "../../verdict";

const halves = { inbound: "inboundAllowed", outbound: "outboundAllowed" } as const;

export const consentDeclared: Control = {
  id: "EB-XT-08v1",
  title: "The consent prompt of a partner's tenant is skipped only where that is declared",
  rationale:
    "The prompt is where a person sees that a foreign tenant wants to sign him in and read his profile. With automatic consent on both sides, accounts cross over without a sign of it: right within one organisation, a silent import of strangers otherwise.",
  severity: "medium",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Declare the partner's automatic consent, or switch it off in its entry.",
  predicate: given(["crossTenantAccessPartners", "declared"], ({ crossTenantAccessPartners, declared }) =>
    metUnless(
      crossTenantAccessPartners.flatMap(({ tenantId, automaticUserConsentSettings }) =>
        (["inbound", "outbound"] as const)
          .filter(
            (half) =>
              automaticUserConsentSettings?.[halves[half]] === true &&
              !declaredPartner(declared, tenantId)?.automaticUserConsent?.[half],
          )
          .map((half) => `Tenant ${tenantId}: ${halves[half]} is true, and nobody declared it.`),
      ),
      "Every automatic consent is declared.",
    ),
  ),
};
