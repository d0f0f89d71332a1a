import type { TenantState } from "../../controls/TenantState";
import { groupsInPolicies } from "../../survey";

/** Groups that a plan's policies name and that were not read with the tenant. */
export function groupsToCome({ groups = [] }: TenantState, planned: TenantState): string[] {
  const read = new Set([...groups, ...(planned.groups ?? [])].map(({ id }) => id.toLowerCase()));
  return groupsInPolicies(planned.conditionalAccessPolicies).filter((id) => !read.has(id.toLowerCase()));
}
