import { nearestRole, roleTemplateId } from "../../kinds/roles";
import {
  canonical,
  needsApproval,
  type RoleChoices,
  type ResolvedRole,
  resolveRoles,
  type SettingGroups,
} from "../privilegedRoles/resolveRoles";
import { type TenantProblem } from "../TenantProblem";

/** What is wrong with the choice of roles and their settings. Paths begin at the choices. */
export function roleProblems(choices: RoleChoices<SettingGroups>): TenantProblem[] {
  const problems = [...unknownRoles(choices), ...rolesGivenTwice(choices)];
  // How settings add up says nothing while it isn't clear which roles are meant.
  if (problems.length > 0) return problems;
  const resolved = resolveRoles(choices);
  return [
    ...approvalByNobody(resolved),
    ...resolved.flatMap((one) => contextBesideMfa(one.settings, ["roles", one.role, "activation"])),
  ];
}

function unknownRoles({ roles = {} }: RoleChoices<SettingGroups>): TenantProblem[] {
  return Object.keys(roles)
    .filter((role) => roleTemplateId(role) === undefined)
    .map((role) => ({
      path: ["roles", role],
      found: `"${role}", which is no directory role`,
      expected: `the name of a built-in role, or a role's template id; did you mean "${nearestRole(role)}"?`,
    }));
}

function rolesGivenTwice({ roles = {} }: RoleChoices<SettingGroups>): TenantProblem[] {
  const first = new Map<string, string>();
  return Object.keys(roles).flatMap((role) => {
    const earlier = first.get(canonical(role));
    first.set(canonical(role), earlier ?? role);
    return earlier === undefined
      ? []
      : [
          {
            path: ["roles", role],
            found: `"${role}", the same role as "${earlier}"`,
            expected: "each role once; merge the two entries",
          },
        ];
  });
}

/** Roles that need an approval which nobody may give. The path begins at the choices. */
export function approvalByNobody(
  resolved: readonly Pick<ResolvedRole<SettingGroups>, "role" | "settings">[],
): TenantProblem[] {
  const roles = resolved
    .filter(({ settings }) => {
      const activation = settings.activation as { requireApproval?: unknown; approvers?: unknown } | undefined;
      return needsApproval(activation) && namesNobody(activation?.approvers);
    })
    .map(({ role }) => role);
  if (roles.length === 0) return [];
  return [
    {
      path: ["approvers"],
      found: "nobody who may approve",
      expected: `users or groups, because activating ${listed(roles)} needs approval; name at least two people`,
    },
  ];
}

/** An empty list approves nothing. What isn't known yet, or isn't a plain list, is left to the provider to judge. */
function namesNobody(approvers: unknown): boolean {
  if (approvers === undefined) return true;
  const lists = Object.values(approvers as object).filter((list) => list !== undefined);
  return lists.every((list) => Array.isArray(list) && list.length === 0);
}

/** A role can ask for MFA or for an authentication context, not for both. */
export function contextBesideMfa(settings: SettingGroups, path: readonly PropertyKey[]): TenantProblem[] {
  const activation = settings.activation as Record<string, unknown> | undefined;
  const context = activation?.authenticationContext;
  if (typeof context !== "string" || context === "none") return [];
  if (activation?.requireMultifactorAuthentication !== true) return [];
  return [
    {
      path: [...path],
      found: `requireMultifactorAuthentication beside the authentication context ${context}`,
      expected: "one of them, because Microsoft refuses both; let the context's conditional-access policy ask for MFA",
    },
  ];
}

const listed = (names: string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more roles` : names.join(", ");
