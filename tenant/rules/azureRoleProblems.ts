import { grantingAzureRoles } from "../../controls/privilegedRoles/grantingAzureRoles";
import { type AzureRoleChoices, resolveAzureRoles } from "../azureRoles/resolveAzureRoles";
import { activationContexts } from "../privilegedRoles/activationContexts";
import { type SettingGroups } from "../privilegedRoles/resolveRoles";
import { type TenantProblem } from "../TenantProblem";
import { approvalByNobody, contextBesideMfa } from "./roleProblems";

const control = "EB-PIM-12v1";

/** What is wrong with the choice of Azure roles and their settings. Paths begin at the choices. */
export function azureRoleProblems(choices: AzureRoleChoices<SettingGroups>): TenantProblem[] {
  const problems = [...scopesWithoutRoles(choices), ...policiesGivenTwice(choices)];
  // How settings add up says nothing while it isn't clear which roles are meant.
  if (problems.length > 0) return problems;
  const resolved = resolveAzureRoles(choices);
  return [
    ...approvalByNobody(resolved),
    ...resolved.flatMap(({ scope, role, settings }) =>
      contextBesideMfa(settings, ["scopes", scope, role, "activation"]),
    ),
  ];
}

/** Whoever holds a granting role that is left out could grant himself the others. */
function scopesWithoutRoles({ scopes }: AzureRoleChoices<SettingGroups>): TenantProblem[] {
  if (Object.keys(scopes).length === 0) {
    return [
      {
        path: ["scopes"],
        found: "no scope",
        expected: `one at least, such as /subscriptions/{id}; leave azureRoles out where none is managed (${control})`,
      },
    ];
  }
  return Object.entries(scopes).flatMap(([scope, roles]) =>
    grantingAzureRoles
      .filter((role) => roles[role] === undefined)
      .map((role) => ({
        path: ["scopes", scope, role],
        found: "nothing",
        expected: `the policyName of the role, which could grant the others (${control}); ${howToFind(scope)}`,
      })),
  );
}

/** Contexts that no policy of the baseline answers for: a role that asked for one would ask for nothing. */
export const unansweredContexts = (
  choices: AzureRoleChoices<SettingGroups>,
  answered: readonly string[],
): TenantProblem[] =>
  resolveAzureRoles(choices).flatMap((one) =>
    activationContexts([one])
      .filter((context) => !answered.includes(context))
      .map((context) => ({
        path: ["scopes", one.scope, one.role, "activation", "authenticationContext"],
        found: `"${context}", for which no policy of the baseline answers`,
        expected:
          "a context that an Entra role asks for too, with conditionalAccess.rollout enforced; ask for MFA until then (EB-PIM-13v1)",
      })),
  );

/** Each role has a policy of its own at each scope: two that share one would undo each other's settings. */
function policiesGivenTwice({ scopes }: AzureRoleChoices<SettingGroups>): TenantProblem[] {
  const first = new Map<string, string>();
  return Object.entries(scopes).flatMap(([scope, roles]) =>
    Object.entries(roles).flatMap(([role, { policyName }]) => {
      const earlier = first.get(policyName.toLowerCase());
      first.set(policyName.toLowerCase(), earlier ?? `${role} at ${scope}`);
      return earlier === undefined
        ? []
        : [
            {
              path: ["scopes", scope, role, "policyName"],
              found: `"${policyName}", the policy of ${earlier}`,
              expected: `the name of this role's own policy (${control}); ${howToFind(scope)}`,
            },
          ];
    }),
  );
}

/** Azure makes the names of policies up, so they are listed with the role of each. */
const howToFind = (scope: string): string =>
  `list them with: az rest --method get --url "https://management.azure.com${scope}/providers/Microsoft.Authorization/` +
  'roleManagementPolicyAssignments?api-version=2020-10-01" --query "value[].[properties.policyAssignmentProperties.' +
  'roleDefinition.displayName, properties.policyId]" --output tsv';
