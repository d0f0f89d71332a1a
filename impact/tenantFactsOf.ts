import type { RoleAssignment } from "../controls/state/Directory";
import type { TenantState } from "../controls/TenantState";
import { roles } from "../kinds/roles";
import type { GroupFacts, RoleFacts, TenantFacts } from "../whatif";

type Partner = NonNullable<TenantState["crossTenantAccessPartners"]>[number];

/**
 * What a tenant's state says that decides sign-ins. What the state lacks stays unknown: the evaluator then can't tell
 * wherever it could matter.
 */
export function tenantFactsOf(state: TenantState): TenantFacts {
  const { crossTenantAccessDefault, crossTenantAccessPartners } = state;
  const isKnown = crossTenantAccessDefault && crossTenantAccessPartners;
  return {
    tenantId: state.tenantId,
    namedLocations: state.namedLocations ?? [],
    authenticationStrengths: state.authenticationStrengths ?? [],
    groups: (state.groups ?? []).map(groupFacts),
    ...(state.roleAssignments ? { roles: roleFacts(state.roleAssignments, state.groups ?? []) } : {}),
    ...(isKnown
      ? {
          crossTenantAccess: {
            default: crossTenantAccessDefault,
            partners: crossTenantAccessPartners.map(accessFacts),
          },
        }
      : {}),
  };
}

/** What is synchronized from a partner decides no sign-in, and not every reading of a tenant asks for it. */
const accessFacts = ({ identitySynchronization: _, ...access }: Partner): Partner => access;

const groupFacts = ({ id, displayName, members }: NonNullable<TenantState["groups"]>[number]): GroupFacts => ({
  id,
  ...(displayName ? { displayName } : {}),
  ...(members ? { transitiveMembers: members.map((member) => member.id) } : {}),
});

/** Who holds each built-in role for the whole tenant. A role that a group of unknown members holds is left out. */
function roleFacts(assignments: readonly RoleAssignment[], groups: NonNullable<TenantState["groups"]>): RoleFacts[] {
  const membersById = new Map(groups.map(({ id, members }) => [id.toLowerCase(), members]));
  const holders = new Map<string, Set<string> | null>(Object.values(roles).map((id) => [id, new Set<string>()]));
  for (const { roleDefinitionId, directoryScopeId, principalId, principal } of assignments) {
    if ((directoryScopeId ?? "/") !== "/") continue;
    const role = roleDefinitionId.toLowerCase();
    const isGroup = principal?.["@odata.type"] === "#microsoft.graph.group";
    const members = isGroup ? membersById.get(principalId.toLowerCase())?.map(({ id }) => id) : [principalId];
    const known = holders.has(role) ? holders.get(role) : new Set<string>();
    holders.set(role, known && members ? new Set([...known, ...members]) : null);
  }
  return [...holders].flatMap(([roleTemplateId, found]) =>
    found ? [{ roleTemplateId, activeMembers: [...found] }] : [],
  );
}
