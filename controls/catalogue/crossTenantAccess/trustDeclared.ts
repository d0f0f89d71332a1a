import type { Control } from "../../Control";
import { claimsOf } from "../../crossTenantAccess/claimsOf";
import { declaredPartner } from "../../crossTenantAccess/declaredPartner";
import { given } from "../../given";
import type { DeclaredPartner } from "../../state/Declared";
import { metUnless } from "../../verdict";

/** How a declaration calls Graph's claims; one that isn't here can't be declared. */
const declarations: Readonly<Record<string, keyof NonNullable<DeclaredPartner["trust"]>>> = {
  isMfaAccepted: "mfa",
  isCompliantDeviceAccepted: "compliantDevice",
  isHybridAzureADJoinedDeviceAccepted: "hybridJoinedDevice",
};

export const trustDeclared: Control = {
  id: "EB-XT-07v1",
  title: "A partner's MFA and device claims are trusted only where that is declared",
  rationale:
    "A trusted claim moves a decision out of this tenant: MFA is what the partner says it is. Whoever controls the partner's tenant, or takes it over, meets every policy here without a prompt. That is worth having for some partners, never by accident.",
  severity: "high",
  mappings: {
    scuba: ["Appendix B", "MS.AAD.3.7v1"],
    notes: {
      "Appendix B": "guidance on cross-tenant access",
      "MS.AAD.3.7v1": "by the device claims of partners",
    },
  },
  lastModified: "2026-11-22",
  remedy: "Declare the partner's trust with its reason, or switch the claim off in its entry.",
  predicate: given(["crossTenantAccessPartners", "declared"], ({ crossTenantAccessPartners, declared }) =>
    metUnless(
      crossTenantAccessPartners.flatMap(({ tenantId, inboundTrust }) =>
        claimsOf(inboundTrust)
          .filter((claim) => {
            const name = declarations[claim];
            return !name || !declaredPartner(declared, tenantId)?.trust?.[name];
          })
          .map((claim) => `Tenant ${tenantId}: ${claim} is true, and nobody declared it.`),
      ),
      "Every trusted claim is declared.",
    ),
  ),
};
