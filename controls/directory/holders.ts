import type { Principal, RoleAssignment, User } from "../state/Directory";
import type { TenantState } from "../TenantState";

/** Somebody who holds a role, active or eligible, by himself or through a group. */
export interface Holder {
  user: Partial<User> & { id: string };
  roles: Set<string>;
}

/** Holders, or what keeps them from being known. */
export type Holders = { holders: Holder[] } | { unread: string };

/**
 * Finds the people who hold any of the roles, each once. Apps are left out, and so are the groups of service providers:
 * whom they hold is not known here, and their roles are looked at by the controls of delegated administration.
 */
export function holdersOf(state: TenantState, roleIds: readonly string[]): Holders {
  const wanted = new Set(roleIds);
  const { roleAssignments, roleEligibilityScheduleInstances: eligible, licences } = state;
  if (!roleAssignments) return { unread: "The list of role assignments could not be read." };
  const pim = !licences || licences.has("P2") || licences.has("governance");
  if (pim && !eligible) return { unread: "The list of PIM's eligible assignments could not be read." };
  const holders = new Map<string, Holder>();
  for (const assignment of [...roleAssignments, ...(eligible ?? [])]) {
    const role = assignment.roleDefinitionId.toLowerCase();
    if (!wanted.has(role)) continue;
    const people = peopleOf(assignment, state);
    if (!people)
      return { unread: `The members of group ${assignment.principalId}, which holds a role, could not be read.` };
    for (const user of people) {
      const holder = holders.get(user.id.toLowerCase()) ?? { user, roles: new Set() };
      holders.set(user.id.toLowerCase(), holder);
      holder.roles.add(role);
    }
  }
  return { holders: [...holders.values()] };
}

function peopleOf({ principalId, principal }: RoleAssignment, { groups }: TenantState): Holder["user"][] | undefined {
  if (isOfType(principal, "servicePrincipal") || isPartners(principal)) return [];
  const group = groups?.find(({ id }) => id.toLowerCase() === principalId.toLowerCase());
  if (group || isOfType(principal, "group")) return group?.members && [...group.members];
  return [{ ...principal, id: principalId }];
}

const isOfType = (principal: Principal | null | undefined, type: string): boolean =>
  principal?.["@odata.type"]?.toLowerCase() === `#microsoft.graph.${type}`.toLowerCase();

/** Whether a principal is another tenant's, by delegated administration. */
export const isPartners = (principal: Principal | null | undefined): boolean =>
  isOfType(principal, "directoryObjectPartnerReference");

/** How a person is called in a sentence. */
export const nameOf = ({ id, userPrincipalName, displayName }: Partial<User>): string =>
  userPrincipalName ?? displayName ?? id ?? "somebody";
