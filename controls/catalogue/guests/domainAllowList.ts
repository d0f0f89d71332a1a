import type { Control } from "../../Control";
import { given } from "../../given";
import { invitationDomains } from "../../guests/invitationDomains";
import type { Declared } from "../../state/Declared";
import { deviates, metUnless, unknown } from "../../verdict";

export const domainAllowList: Control = {
  id: "EB-GU-05v1",
  title: "Invitations go to the domains of declared partners only",
  rationale:
    "Cross-tenant access settings stop other Entra tenants, and nobody else: an invitation to a private mailbox, or to a look-alike domain that was registered yesterday, passes them. The list of domains is what holds for those. A list of blocked domains stops the ones somebody has thought of.",
  severity: "high",
  mappings: {
    scuba: ["MS.AAD.8.3v1"],
    nist: ["AC-3"],
    cis: ["5.1.6.1"],
    zeroTrust: ["21822", "21874"],
    notes: {
      "MS.AAD.8.3v1": "a SHOULD, which ScubaGear does not test",
      "5.1.6.1": "of the L2 profile",
    },
  },
  lastModified: "2026-11-22",
  remedy:
    "Set AllowedDomains of the B2B management policy to the domains of the declared partners, and leave BlockedDomains out.",
  predicate: given(["b2bManagementPolicies"], ({ b2bManagementPolicies, declared }) => {
    const policy = b2bManagementPolicies.find(({ isOrganizationDefault }) => isOrganizationDefault !== false);
    if (!policy) return deviates("No list of domains is set: invitations may be sent to anybody.");
    const domains = invitationDomains(policy);
    if (!domains) return unknown("The definition of the B2B management policy could not be read.");
    // An empty list is no reliable "nobody": tools and portals take it for "anybody".
    if (domains.allowed.length === 0) {
      return deviates(
        domains.blocked.length > 0
          ? `Only these domains are blocked, and every other is allowed: ${domains.blocked.join(", ")}.`
          : "The list of allowed domains is empty: invitations may be sent to anybody.",
      );
    }
    return metUnless(strangers(domains.allowed, declared), `Invitations go to ${domains.allowed.join(", ")} only.`);
  }),
};

/** Domains that no declared partner has; nothing can be said while no partner's domains are declared. */
function strangers(allowed: readonly string[], declared: Declared | undefined): string[] {
  const known = new Set(
    (declared?.partners ?? []).flatMap(({ domains }) => domains ?? []).map((name) => name.toLowerCase()),
  );
  return known.size === 0
    ? []
    : allowed
        .filter((domain) => !known.has(domain.toLowerCase()))
        .map((domain) => `${domain} is allowed, and no declared partner has it.`);
}
