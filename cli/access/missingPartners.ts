import { stringify } from "yaml";
import type { BlastRadius } from "../../whatif";

/** The partners that a tenant file lacks to keep guests in, as YAML to paste below `partners:`; empty when it has them all. */
export function missingPartners({ cut }: Pick<BlastRadius, "cut">): string {
  const missing = cut.filter(({ hasEntry }) => !hasEntry);
  const partners = missing.map(({ homeTenantId, name }) => ({
    name: name ?? "(its name)",
    tenantId: homeTenantId,
    relationship: "supplier",
    collaboration: { inbound: { users: "all", applications: ["Office365"] } },
  }));
  return partners.length > 0 ? stringify(partners) : "";
}
