import type { GroupRules, RoleManagementRule } from "../controls/state/RoleManagement";
import type { TenantState } from "../controls/TenantState";
import { type GraphClient, odataFilter } from "../graph";
import { type Question, readAll } from "./readAll";
import { rulesById } from "./rulesOfAssignments";
import type { Unread } from "./Survey";

interface Assignment {
  roleDefinitionId: GroupRules["relationship"];
  policy?: { rules?: readonly RoleManagementRule[] };
}

/** Reads the PIM policies of the groups that can hold roles, one request of a batch each. */
export async function surveyGroupRules(
  graph: GraphClient,
  state: { -readonly [Part in keyof TenantState]: TenantState[Part] },
  unread: Unread[],
  signal?: AbortSignal,
): Promise<void> {
  if (!state.groups) return;
  const ids = state.groups.filter(({ isAssignableToRole }) => isAssignableToRole).map(({ id }) => id);
  const questions = ids.map((id): Question => ({
    isList: true,
    request: {
      path: "/policies/roleManagementPolicyAssignments",
      query: { $filter: odataFilter`scopeId eq ${id} and scopeType eq 'Group'`, $expand: "policy($expand=rules)" },
      permissions: ["RoleManagementPolicy.Read.AzureADGroup"],
    },
  }));
  const answers = await readAll(graph, questions, signal);
  const rules: GroupRules[] = [];
  answers.forEach((answer, index) => {
    const groupId = ids[index]!;
    if (!answer.ok) {
      unread.push({ part: `groupManagementRules/${groupId}`, why: answer.error.message });
      return;
    }
    for (const { roleDefinitionId, policy } of answer.value as Assignment[]) {
      rules.push({ groupId, relationship: roleDefinitionId, rules: rulesById(policy?.rules ?? []) });
    }
  });
  // A control looks at all of them, so one that is missing makes the part unread.
  if (rules.length > 0 || answers.every(({ ok }) => ok)) state.groupManagementRules = rules;
  if (answers.some(({ ok }) => !ok)) delete state.groupManagementRules;
}
