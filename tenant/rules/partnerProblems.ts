import { isGuid } from "../isGuid";
import { describeValue, type TenantProblem } from "../TenantProblem";

/** What the rules about partners look at; what isn't known yet is left out, and not judged. */
export interface PartnerFacts {
  tenantId?: string;
  relationship?: string;
  collaboration?: { inbound?: unknown };
  directConnect?: { inbound?: unknown };
  trust?: { mfa?: unknown; compliantDevice?: unknown; hybridJoinedDevice?: unknown };
}

/** What is wrong with a list of partners, given the tenant that they are partners of. Paths begin at the list. */
export function partnerProblems(partners: readonly PartnerFacts[], ownTenantId?: string): TenantProblem[] {
  const first = new Map<string, number>();
  return partners.flatMap((partner, index) => {
    const problems: TenantProblem[] = [];
    const id = partner.tenantId?.toLowerCase();
    if (id !== undefined) {
      const earlier = first.get(id);
      if (!isGuid(id)) problems.push(notATenantId(index, partner.tenantId));
      if (id === ownTenantId?.toLowerCase()) problems.push(allowsItself(index, partner.tenantId));
      if (earlier === undefined) first.set(id, index);
      else problems.push(listedTwice(index, earlier, partner.tenantId));
    }
    if (trustsTheBlocked(partner)) problems.push(trustWithoutAccess(index));
    return problems;
  });
}

function notATenantId(index: number, tenantId: unknown): TenantProblem {
  return {
    path: [index, "tenantId"],
    found: describeValue(tenantId),
    expected: "a tenant id (a GUID); copy it from the tenant's Overview page in the Entra admin center",
  };
}

function allowsItself(index: number, tenantId: unknown): TenantProblem {
  return {
    path: [index, "tenantId"],
    found: `${describeValue(tenantId)}, the tenant's own id`,
    expected: "the id of another tenant; correct it, or remove the entry",
  };
}

function listedTwice(index: number, earlier: number, tenantId: unknown): TenantProblem {
  return {
    path: [index, "tenantId"],
    found: `${describeValue(tenantId)}, which partners[${earlier}] has already`,
    expected: "each partner once; merge the two entries",
  };
}

function trustWithoutAccess(index: number): TenantProblem {
  return {
    path: [index, "trust"],
    found: "trust in the claims of a partner that is blocked",
    expected:
      "trust only of a partner that may come in; declare collaboration.inbound or directConnect.inbound, or remove trust",
  };
}

/** A service provider comes in by delegated administration, which cross-tenant access doesn't block. */
function trustsTheBlocked({ relationship, collaboration, directConnect, trust }: PartnerFacts): boolean {
  const trusted = [trust?.mfa, trust?.compliantDevice, trust?.hybridJoinedDevice].includes(true);
  if (!trusted) return false;
  return relationship !== "serviceProvider" && !collaboration?.inbound && !directConnect?.inbound;
}
