import type { Control } from "../../Control";
import { notBlocked } from "../../crossTenantAccess/notBlocked";
import { given } from "../../given";
import { metUnless } from "../../verdict";

export const tenantRestrictions: Control = {
  id: "EB-XT-06v1",
  title: "Tenant restrictions keep other tenants' accounts off the company's network and devices",
  rationale:
    "Outbound settings hold for the company's accounts only. An account that an attacker or an insider was given in his own tenant uploads from a company laptop unseen. Tenant restrictions close that way, on every network and device that carries their signal.",
  severity: "medium",
  licence: "P1",
  mappings: {
    zeroTrust: ["21793", "25377"],
    notes: { "25377": "about the network signal, which is set by hand" },
  },
  lastModified: "2026-11-22",
  remedy:
    "Block AllUsers and AllApplications in the default's tenantRestrictions, then have networks and devices send the signal.",
  byHand:
    "The settings do nothing until sign-ins carry them: switch on universal tenant restrictions in Global Secure Access, or have the corporate proxy add the header sec-Restrict-Tenant-Access-Policy, or set the Windows policy of tenant restrictions on managed devices.",
  predicate: given(["crossTenantAccessDefault"], ({ crossTenantAccessDefault }) =>
    metUnless(
      notBlocked(crossTenantAccessDefault, ["tenantRestrictions"]),
      "Tenant restrictions block every account of every other tenant.",
    ),
  ),
};
