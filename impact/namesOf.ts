import type { TenantState } from "../controls/TenantState";
import { roles } from "../kinds/roles";
import type { DeclaredTenant } from "./DeclaredTenant";

/** Names for ids as a reader knows them: partners, roles, people with roles, groups. */
export function namesOf(tenant: DeclaredTenant, ...states: readonly TenantState[]): Record<string, string> {
  const named = states.flatMap((state) => [
    ...(state.roleAssignments ?? []).map(
      ({ principalId, principal }) => [principalId, principal?.displayName] as const,
    ),
    ...(state.groups ?? []).flatMap(({ id, displayName, members = [] }) => [
      ...members.map((member) => [member.id, member.displayName] as const),
      [id, displayName] as const,
    ]),
  ]);
  return Object.fromEntries([
    ...Object.entries(roles).map(([name, id]) => [id, `holders of ${name}`] as const),
    ...named.filter(([, name]) => name).map(([id, name]) => [id.toLowerCase(), name!] as const),
    ...tenant.partners.map(({ tenantId, name }) => [tenantId, name] as const),
  ]);
}
