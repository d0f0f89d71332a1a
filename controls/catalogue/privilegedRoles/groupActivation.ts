import type { Control } from "../../Control";
import { given } from "../../given";
import { permanentActive, weakActivation } from "../../privilegedRoles/activation";
import { deviates, met, unknown } from "../../verdict";

export const groupActivation: Control = {
  id: "EB-PIM-11v1",
  title: "Groups that can hold roles are joined as strictly as roles are activated",
  rationale:
    "A role held by a group is activated by joining the group: its rules are the group's, not the role's. A group with Microsoft's default rules opens every role that it holds to whoever is eligible, and its owners can let in anybody.",
  severity: "high",
  licence: "P2",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Set MFA or an authentication context, a justification, at most eight hours and no permanent membership in the PIM policies of members and owners of each group named.",
  predicate: given(["groups", "groupManagementRules"], ({ groups, groupManagementRules }) => {
    const named = new Map(
      groups.filter(({ isAssignableToRole }) => isAssignableToRole).map((group) => [group.id.toLowerCase(), group]),
    );
    const managed = groupManagementRules.filter(({ groupId }) => named.has(groupId.toLowerCase()));
    const found = managed.flatMap(({ groupId, relationship, rules }) =>
      [...weakActivation(rules), ...permanentActive(rules)].map(
        (weak) => `Group "${named.get(groupId.toLowerCase())?.displayName ?? groupId}", ${relationship}: ${weak}`,
      ),
    );
    if (found.length > 0) return deviates(...found);
    const unread = [...named.keys()].filter(
      (id) =>
        new Set(managed.filter(({ groupId }) => groupId.toLowerCase() === id).map((m) => m.relationship)).size < 2,
    );
    if (unread.length > 0) return unknown(`The PIM settings of the groups ${unread.join(", ")} could not be read.`);
    return met(`${named.size} groups that can hold roles are joined as strictly as roles are activated.`);
  }),
};
