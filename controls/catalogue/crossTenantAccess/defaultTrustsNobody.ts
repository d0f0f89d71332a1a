import type { Control } from "../../Control";
import { claimsOf } from "../../crossTenantAccess/claimsOf";
import { given } from "../../given";
import { metUnless } from "../../verdict";

export const defaultTrustsNobody: Control = {
  id: "EB-XT-03v1",
  title: "No MFA or device claim of another tenant is trusted by default",
  rationale:
    "Trust in the default lets any tenant vouch for its own people: whoever owns that tenant can claim MFA that never happened and devices that nobody manages, and every policy here that asks for either is met. Trust belongs to single partners, with a reason.",
  severity: "high",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Switch off all claims in the default's inboundTrust, and grant trust per partner.",
  predicate: given(["crossTenantAccessDefault"], ({ crossTenantAccessDefault }) =>
    metUnless(
      claimsOf(crossTenantAccessDefault.inboundTrust).map(
        (claim) => `Every tenant's claim is trusted: ${claim} is true.`,
      ),
      "The default trusts no tenant's claims.",
    ),
  ),
};
