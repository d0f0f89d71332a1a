import type { Tenant } from "../../store/Tenant";
import { membersOf } from "../transitiveMembers";
import type { Guests, Users } from "./Policy";

/** Who signs in, as far as policies tell people apart. */
export interface Person {
  id: string | null;
  /** `none` for the tenant's own people. */
  externalType: string;
  homeTenantId: string | null;
}

/** Whether a policy is assigned to somebody: included by any of its lists, excluded by none. */
export function isAssigned(users: Users | null | undefined, person: Person, tenant: Tenant): boolean {
  if (!users) return false;
  const lists = (side: "include" | "exclude"): boolean =>
    isListed(users[`${side}Users`] ?? [], person) ||
    (users[`${side}Groups`] ?? []).some((group) => isMember(tenant, group, person)) ||
    (users[`${side}Roles`] ?? []).some((role) => holds(tenant, role, person)) ||
    isGuest(users[`${side}GuestsOrExternalUsers`], person);
  return lists("include") && !lists("exclude");
}

function isListed(list: readonly string[], { id, externalType }: Person): boolean {
  if (list.includes("All")) return true;
  if (list.includes("GuestsOrExternalUsers") && externalType !== "none") return true;
  return id !== null && list.some((one) => one.toLowerCase() === id.toLowerCase());
}

const isMember = (tenant: Tenant, group: string, { id }: Person): boolean =>
  id !== null && membersOf(tenant, group).some((member) => member.toLowerCase() === id.toLowerCase());

/** Active assignments for the whole tenant, to the person or to a group that the person is in. */
const holds = (tenant: Tenant, role: string, person: Person): boolean =>
  tenant
    .objects("roleAssignments")
    .visibleAll()
    .some(
      ({ roleDefinitionId, directoryScopeId, principalId }) =>
        String(roleDefinitionId).toLowerCase() === role.toLowerCase() &&
        directoryScopeId === "/" &&
        (principalId === person.id || isMember(tenant, String(principalId), person)),
    );

function isGuest(guests: Guests | null | undefined, { externalType, homeTenantId }: Person): boolean {
  if (!guests || externalType === "none") return false;
  const types = (guests.guestOrExternalUserTypes ?? "").split(",").map((type) => type.trim());
  if (!types.includes(externalType)) return false;
  const tenants = guests.externalTenants;
  if (!tenants || tenants.membershipKind !== "enumerated") return true;
  return (tenants.members ?? []).some((member) => member.toLowerCase() === homeTenantId?.toLowerCase());
}
