import { isGuid } from "../../conditions/ids";
import { type ExternalUserType, externalUserTypes, type Identity, type UserIdentity } from "../../model/SignIn";
import type { AxisValue } from "../SignInMatrix";
import { type Names, named, nobodysId, type Side } from "./Side";

const nouns: Readonly<Record<Exclude<ExternalUserType, "internalGuest">, string>> = {
  b2bCollaborationGuest: "guests",
  b2bCollaborationMember: "B2B members",
  b2bDirectConnectUser: "direct connect users",
  otherExternalUser: "other external users",
  serviceProvider: "service providers",
};
const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

/** Everyone whom the policies or the cross-tenant access settings of either side can tell apart, and someone else of each kind. */
export function userCandidates(sides: readonly Side[], names: Names): AxisValue[] {
  const local = (label: string, changes: Partial<UserIdentity>): AxisValue => {
    const identity = { kind: "user", externalUserType: "none", groups: [], roles: [], ...changes } as const;
    return { label, part: { identity } };
  };
  const { users, groups, roles } = namedInUsers(sides);
  return [
    local("members", {}),
    ...[...new Set([globalAdministrator, ...roles])].map((role) =>
      local(nameOf(names, role, "holders of the role"), { roles: [role] }),
    ),
    ...groups.map((group) => local(groupName(sides, names, group), { groups: [group] })),
    ...users.map((userId) => local(nameOf(names, userId, "the user"), { userId })),
    local("local guests", { externalUserType: "internalGuest" }),
    ...externals(sides, names),
  ];
}

/** The service principals that policies of either side name, and another of the tenant's own. */
export function workloadCandidates(sides: readonly Side[], names: Names): AxisValue[] {
  const ids = named(sides, ({ conditions }) => [
    ...(conditions?.clientApplications?.includeServicePrincipals ?? []),
    ...(conditions?.clientApplications?.excludeServicePrincipals ?? []),
  ]).filter(isGuid);
  return [...ids, nobodysId].map((servicePrincipalId): AxisValue => {
    const identity: Identity = {
      kind: "servicePrincipal",
      servicePrincipalId,
      ownerTenantId: sides[0]!.facts.tenantId,
    };
    const other = ids.length > 0 ? "other service principals of the tenant" : "service principals of the tenant";
    const label = servicePrincipalId === nobodysId ? other : nameOf(names, servicePrincipalId, "the service principal");
    return { label, part: { identity } };
  });
}

function namedInUsers(sides: readonly Side[]) {
  const list = (read: Parameters<typeof named>[1]) => named(sides, read).filter(isGuid);
  return {
    users: list(({ conditions: c }) => [...(c?.users?.includeUsers ?? []), ...(c?.users?.excludeUsers ?? [])]),
    groups: list(({ conditions: c }) => [...(c?.users?.includeGroups ?? []), ...(c?.users?.excludeGroups ?? [])]),
    roles: list(({ conditions: c }) => [...(c?.users?.includeRoles ?? []), ...(c?.users?.excludeRoles ?? [])]),
  };
}

function externals(sides: readonly Side[], names: Names): AxisValue[] {
  const partners = sides.flatMap(({ facts }) => facts.crossTenantAccess?.partners ?? []);
  const providers = new Set(partners.filter((p) => p.isServiceProvider === true).map((p) => p.tenantId.toLowerCase()));
  const tenants = new Set([
    ...partners.map((partner) => partner.tenantId.toLowerCase()),
    ...named(sides, ({ conditions }) => [
      ...(conditions?.users?.includeGuestsOrExternalUsers?.externalTenants?.members ?? []),
      ...(conditions?.users?.excludeGuestsOrExternalUsers?.externalTenants?.members ?? []),
    ]),
    nobodysId,
  ]);
  return externalUserTypes.flatMap((type) =>
    type === "internalGuest"
      ? []
      : [...tenants]
          .filter((tenantId) => type !== "serviceProvider" || providers.has(tenantId))
          .flatMap((homeTenantId): AxisValue[] => {
            const from = homeTenantId === nobodysId ? "other tenants" : nameOf(names, homeTenantId, "the tenant");
            const label = `${nouns[type]} from ${from}`;
            const identity: Identity = { kind: "user", externalUserType: type, homeTenantId, groups: [], roles: [] };
            const listed = listedIn(sides, homeTenantId, type);
            if (listed.length === 0) return [{ label, part: { identity } }];
            const known = (homeGroups: string[]) => ({ identity: { ...identity, homeUserId: nobodysId, homeGroups } });
            return [
              { label: `${label} who are listed`, part: known(listed) },
              { label: `${label} who aren't listed`, part: known([]) },
            ];
          }),
  );
}

/** The people and groups of a tenant that the settings of either side name: whether somebody is one makes a difference. */
function listedIn(sides: readonly Side[], homeTenantId: string, type: ExternalUserType): string[] {
  // These two settings decide on no one else.
  if (type === "serviceProvider" || type === "otherExternalUser") return [];
  const section = type === "b2bDirectConnectUser" ? "b2bDirectConnectInbound" : "b2bCollaborationInbound";
  const entries = sides.flatMap(({ facts }) =>
    (facts.crossTenantAccess?.partners ?? []).filter(({ tenantId }) => tenantId.toLowerCase() === homeTenantId),
  );
  const targets = entries.flatMap((entry) => entry[section]?.usersAndGroups?.targets ?? []);
  return [...new Set(targets.flatMap(({ target }) => (isGuid(target) ? [target.toLowerCase()] : [])))];
}

function groupName(sides: readonly Side[], names: Names, id: string): string {
  const facts = sides.flatMap(({ facts }) => facts.groups ?? []).find((group) => group.id.toLowerCase() === id);
  return `members of ${names[id] ?? facts?.displayName ?? `the group ${id}`}`;
}

const nameOf = (names: Names, id: string, what: string) => names[id] ?? `${what} ${id}`;
