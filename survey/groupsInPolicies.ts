import type { TenantState } from "../controls/TenantState";

const isGuid = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** Ids of the groups that conditional access policies name. */
export const groupsInPolicies = (policies: TenantState["conditionalAccessPolicies"] = []): string[] =>
  policies
    .flatMap(({ conditions }) => [
      ...(conditions?.users?.includeGroups ?? []),
      ...(conditions?.users?.excludeGroups ?? []),
    ])
    .filter(isGuid);

/** Ids of the groups that hold a role, or may activate one. */
export const groupsWithRoles = ({
  roleAssignments = [],
  roleEligibilityScheduleInstances = [],
}: TenantState): string[] =>
  [...roleAssignments, ...roleEligibilityScheduleInstances]
    .filter(({ principal }) => principal?.["@odata.type"] === "#microsoft.graph.group")
    .map(({ principalId }) => principalId);
