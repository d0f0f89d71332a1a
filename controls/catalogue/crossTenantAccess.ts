import type { Control } from "../Control";
import { notBlocked } from "../b2b";
import { deviates, met, metUnless, unknown } from "../verdict";

const theDefault = "The cross-tenant access default";

/** Controls over who may come in from other tenants, and where the tenant's own people may go. */
export const crossTenantAccess: readonly Control[] = [
  {
    id: "EB-XT-01v1",
    title: "The cross-tenant access default blocks inbound B2B collaboration and direct connect",
    rationale:
      "As Microsoft ships it, any Entra tenant in the world can be a guest here. With the default closed, a stranger's tenant has no way in: only partners that somebody allow-listed have.",
    severity: "critical",
    mappings: { scuba: ["MS.AAD.8.3v1"], nist: ["AC-3"], maester: ["CISA.MS.AAD.8.3"] },
    lastModified: "2026-11-22",
    remedy: "Declare CrossTenantAccess, or block AllUsers and AllApplications in both inbound sections of the default.",
    predicate: ({ crossTenantAccessDefault: settings }) =>
      settings
        ? metUnless(
            notBlocked(settings, ["b2bCollaborationInbound", "b2bDirectConnectInbound"]),
            `${theDefault} blocks both inbound directions.`,
          )
        : unknown(theDefault),
  },
  {
    id: "EB-XT-02v1",
    title: "The cross-tenant access default blocks outbound B2B collaboration and direct connect",
    rationale:
      "An account that may be a guest anywhere is a way out for data, and a way for a hostile tenant to lure people in. Outbound access belongs to the tenants that the company works with.",
    severity: "high",
    mappings: { zeroTrust: ["21790"] },
    lastModified: "2026-11-22",
    remedy:
      "Declare CrossTenantAccess, or block AllUsers and AllApplications in both outbound sections of the default.",
    predicate: ({ crossTenantAccessDefault: settings }) =>
      settings
        ? metUnless(
            notBlocked(settings, ["b2bCollaborationOutbound", "b2bDirectConnectOutbound"]),
            `${theDefault} blocks both outbound directions.`,
          )
        : unknown(theDefault),
  },
  {
    id: "EB-XT-03v1",
    title: "No MFA or device claim of another tenant is trusted by default",
    rationale:
      "Trust in the default lets any tenant vouch for its own people: whoever owns that tenant can claim MFA that never happened. Trust belongs to single partners, with a reason.",
    severity: "high",
    mappings: {},
    lastModified: "2026-11-22",
    remedy: "Switch off all three claims in the default's inboundTrust, and grant trust per partner.",
    predicate: ({ crossTenantAccessDefault: settings }) => {
      if (!settings) return unknown(theDefault);
      const trusted = Object.entries(settings.inboundTrust ?? {}).filter(
        ([claim, on]) => claim.startsWith("is") && on === true,
      );
      return metUnless(
        trusted.map(([claim]) => `${theDefault} trusts every tenant's claim: ${claim} is true.`),
        `${theDefault} trusts no tenant's claims.`,
      );
    },
  },
  {
    id: "EB-XT-04v1",
    title: "Only declared tenants have a partner entry",
    rationale:
      "Each partner entry is a door beside the closed default. An entry that nobody declared is one that nobody watches.",
    severity: "high",
    mappings: {},
    lastModified: "2026-11-22",
    remedy:
      "Declare the tenant under partners, or remove its entry. Entries that Microsoft made for a service provider are kept, and listed here until they are declared.",
    predicate: ({ crossTenantAccessPartners: partners, declared }) => {
      if (!partners) return unknown("The list of partner entries");
      if (!declared?.partnerTenantIds) return unknown("The list of declared partners");
      const known = new Set(declared.partnerTenantIds.map((id) => id.toLowerCase()));
      const strangers = partners.filter(({ tenantId }) => !known.has(tenantId.toLowerCase()));
      return metUnless(
        strangers.map(
          ({ tenantId, isServiceProvider }) =>
            `Tenant ${tenantId}${isServiceProvider ? ", a service provider," : ""} has a partner entry that nobody declared.`,
        ),
        `All ${partners.length} partner entries are declared.`,
      );
    },
  },
  {
    id: "EB-XT-05v1",
    title: "No collaboration with other Microsoft clouds",
    rationale:
      "Opening another Microsoft cloud adds every tenant of that cloud to those that can be reached, outside of the partner list.",
    severity: "medium",
    mappings: {},
    lastModified: "2026-11-22",
    remedy: "Set allowedCloudEndpoints to an empty list.",
    predicate: ({ crossTenantAccessPolicy: policy }) => {
      if (!policy) return unknown("The cross-tenant access policy");
      const clouds = policy.allowedCloudEndpoints ?? [];
      return clouds.length === 0
        ? met("No other cloud is allowed.")
        : deviates(`Allowed clouds: ${clouds.join(", ")}.`);
    },
  },
];
