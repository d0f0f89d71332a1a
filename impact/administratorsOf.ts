import type { Principal, RoleAssignment, User } from "../controls/state/Directory";
import type { TenantState } from "../controls/TenantState";
import { roles } from "../kinds/roles";

/** One of the tenant's own Global Administrators. */
export type Administrator = Pick<User, "id" | "displayName" | "userPrincipalName">;

/** The tenant's own people who are Global Administrators, or may become it, directly or through a group; and what isn't known. */
export interface Administrators {
  people: Administrator[];
  /** Groups that hold the role and whose members could not be read. */
  unreadGroups: string[];
}

/** Finds the Global Administrators of a tenant in its role assignments, eligible ones included; guests aren't its own. */
export function administratorsOf(state: TenantState): Administrators {
  const found = new Map<string, Administrator>();
  const unreadGroups = new Set<string>();
  const add = (person: Principal): void => {
    if (person.id && isOwn(person)) found.set(person.id.toLowerCase(), { ...person, id: person.id });
  };
  for (const { principal, principalId } of holdersIn(state)) {
    if (principal?.["@odata.type"] !== "#microsoft.graph.group") {
      if (principal?.["@odata.type"] === "#microsoft.graph.user") add({ ...principal, id: principalId });
      continue;
    }
    const group = state.groups?.find(({ id }) => id.toLowerCase() === principalId.toLowerCase());
    if (group?.members) group.members.forEach(add);
    else unreadGroups.add(principal.displayName ?? principalId);
  }
  return { people: [...found.values()], unreadGroups: [...unreadGroups] };
}

const holdersIn = ({ roleAssignments = [], roleEligibilityScheduleInstances = [] }: TenantState): RoleAssignment[] =>
  [...roleAssignments, ...roleEligibilityScheduleInstances].filter(
    ({ roleDefinitionId, directoryScopeId }) =>
      roleDefinitionId.toLowerCase() === roles["Global Administrator"] && (directoryScopeId ?? "/") === "/",
  );

/** Somebody of this tenant who can sign in. */
const isOwn = ({ userType, userPrincipalName, accountEnabled }: Principal): boolean =>
  accountEnabled !== false && userType?.toLowerCase() !== "guest" && !/#EXT#/i.test(userPrincipalName ?? "");
