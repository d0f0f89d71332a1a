import { active } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";
import { deviates, met, unknown } from "../../verdict";

export const policyGroupsProtected: Control = {
  id: "EB-CA-21v1",
  title: "Groups that conditional access policies name can't be changed by ordinary group administrators",
  rationale:
    "Whoever may add a member to an excluded group may switch off every policy for himself. Groups Administrators, User Administrators, owners and many apps may do that to a plain group, and nobody reviews it as a change of policy. A role-assignable group, or one in a restricted management administrative unit, is out of their reach.",
  severity: "high",
  licence: "P1",
  mappings: {
    maester: ["MT.1035"],
    zeroTrust: ["21832"],
    notes: { "21832": "a placeholder without a test yet" },
  },
  lastModified: "2026-11-22",
  remedy:
    "Use role-assignable groups in policies, or put the groups named into a restricted management administrative unit.",
  predicate: given(["conditionalAccessPolicies", "groups"], ({ conditionalAccessPolicies, groups }) => {
    const named = new Set(
      conditionalAccessPolicies
        .filter(active)
        .flatMap(({ conditions }) => [
          ...(conditions?.users?.includeGroups ?? []),
          ...(conditions?.users?.excludeGroups ?? []),
        ])
        .map((id) => id.toLowerCase()),
    );
    const found = groups.filter(({ id }) => named.has(id.toLowerCase()));
    const open = found.filter((group) => !group.isAssignableToRole && !group.isManagementRestricted);
    if (open.length > 0) {
      return deviates(
        ...open.map(({ id, displayName }) => `Group "${displayName ?? id}" is named by a policy and not protected.`),
      );
    }
    const unread = [...named].filter((id) => !found.some((group) => group.id.toLowerCase() === id));
    return unread.length > 0
      ? unknown(`Groups that policies name could not be read: ${unread.join(", ")}.`)
      : met(`All ${found.length} groups that policies name are protected.`);
  }),
};
