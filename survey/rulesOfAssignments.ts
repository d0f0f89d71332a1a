import type { RoleManagementRule, Rules } from "../controls/state/RoleManagement";

interface Assignment {
  roleDefinitionId: string;
  policy?: { rules?: readonly RoleManagementRule[] };
}

/** The rules of each role's PIM policy, by the role's id, from the assignments of policies to roles. */
export const rulesOfAssignments = (assignments: readonly Assignment[]): Readonly<Record<string, Rules>> =>
  Object.fromEntries(
    assignments.map(({ roleDefinitionId, policy }) => [roleDefinitionId.toLowerCase(), rulesById(policy?.rules ?? [])]),
  );

/** The rules of one policy by id. */
export const rulesById = (rules: readonly RoleManagementRule[]): Rules =>
  Object.fromEntries(rules.map((rule) => [rule.id, rule]));
