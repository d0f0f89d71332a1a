import type { ConditionalAccessPolicy, GuestsOrExternalUsers } from "../model/ConditionalAccessPolicy";
import type { LockoutSubject } from "./LockoutSubject";
import type { ExcludeEdit } from "./RepairEdit";

type Exclusion = Pick<ExcludeEdit, "path" | "value">;

/** How a policy could exclude this subject; null when its lists can't say so without excluding others too. */
export function exclusionOf(subject: LockoutSubject, policy: ConditionalAccessPolicy): Exclusion | null {
  const { identity } = subject;
  if (identity.kind === "servicePrincipal") {
    const path = "conditions.clientApplications.excludeServicePrincipals";
    return { path, value: identity.servicePrincipalId };
  }
  if (subject.excludeByGroup) return { path: "conditions.users.excludeGroups", value: subject.excludeByGroup };
  if (identity.userId) return { path: "conditions.users.excludeUsers", value: identity.userId };
  if (identity.externalUserType === "none" || identity.externalUserType === "internalGuest" || !identity.homeTenantId) {
    return null;
  }
  const existing = policy.conditions?.users?.excludeGuestsOrExternalUsers ?? null;
  const value = extend(existing, identity.externalUserType, identity.homeTenantId);
  return value && { path: "conditions.users.excludeGuestsOrExternalUsers", value };
}

/** Graph holds one pair of types and tenants, so that a second exclusion fits only where one of the two is the same. */
function extend(existing: GuestsOrExternalUsers | null, type: string, tenantId: string): GuestsOrExternalUsers | null {
  const externalTenants = (members: readonly string[]) => ({
    "@odata.type": "#microsoft.graph.conditionalAccessEnumeratedExternalTenants",
    membershipKind: "enumerated",
    members: [...members],
  });
  if (!existing) return { guestOrExternalUserTypes: type, externalTenants: externalTenants([tenantId]) };
  const types = (existing.guestOrExternalUserTypes ?? "").split(",").map((word) => word.trim());
  const members = existing.externalTenants?.members;
  if (!members) return null;
  if (types.length === 1 && types[0] === type) {
    return { ...existing, externalTenants: externalTenants([...members, tenantId]) };
  }
  if (members.length === 1 && members[0]!.toLowerCase() === tenantId.toLowerCase()) {
    return { ...existing, guestOrExternalUserTypes: [...types, type].join(",") };
  }
  return null;
}
