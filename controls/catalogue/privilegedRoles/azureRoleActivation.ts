import type { Control } from "../../Control";
import { given } from "../../given";
import { permanentActive, weakActivation } from "../../privilegedRoles/activation";
import { grantingAzureRoles } from "../../privilegedRoles/grantingAzureRoles";
import { metUnless } from "../../verdict";

const granting = grantingAzureRoles.map((role) => role.toLowerCase());

export const azureRoleActivation: Control = {
  id: "EB-PIM-12v1",
  title: "Azure roles that can grant others are activated as strictly as Entra roles",
  rationale:
    "An owner of the subscription that holds the key vault, the logs and the automation accounts reaches what those reach, the baseline's own deployment included. Entra's PIM settings say nothing about Azure roles: each scope has its own.",
  severity: "high",
  licence: "P2",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Set the full list of PIM rules of each role named at its scope; Azure silently ignores a list that leaves rules out.",
  predicate: given(["azureRoleManagementRules"], ({ azureRoleManagementRules }) => {
    // A role that isn't told may be one of them.
    const managed = azureRoleManagementRules.filter(({ role }) => !role || granting.includes(role.toLowerCase()));
    return metUnless(
      managed.flatMap(({ scope, role, policyName, rules }) =>
        [...weakActivation(rules), ...permanentActive(rules)].map(
          (weak) => `${role ?? policyName} at ${scope}: ${weak}`,
        ),
      ),
      `${managed.length} Azure roles that can grant others are activated as strictly as Entra roles.`,
    );
  }),
};
