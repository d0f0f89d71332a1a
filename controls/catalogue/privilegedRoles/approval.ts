import { roles } from "../../../kinds/roles";
import type { Control } from "../../Control";
import { overRoles } from "../../privilegedRoles/overRoles";
import type { Rules } from "../../state/RoleManagement";

export const approval: Control = {
  id: "EB-PIM-02v1",
  title: "Activating Global or Privileged Role Administrator takes a named approver",
  rationale:
    "These two roles can grant every other. With an approver, taking over one administrator is not enough: it takes two. Where nobody is named, the holders of the same roles approve, which may be the attacker's other account.",
  severity: "critical",
  licence: "P2",
  mappings: {
    scuba: ["MS.AAD.7.6v1"],
    nist: ["AC-6(1)"],
    cis: ["5.3.4", "5.3.5"],
    maester: ["CISA.MS.AAD.7.6"],
    zeroTrust: ["21817"],
    notes: { "5.3.5": "about Privileged Role Administrator" },
  },
  lastModified: "2026-11-22",
  remedy: "Declare PrivilegedRoles with approvers for both roles.",
  predicate: overRoles(
    [roles["Global Administrator"], roles["Privileged Role Administrator"]],
    withoutApprover,
    "Both roles need approval by named approvers.",
  ),
};

function withoutApprover(rules: Rules): string[] {
  const setting = rules.Approval_EndUser_Assignment?.setting;
  if (!setting?.isApprovalRequired) return ["activation needs no approval."];
  const named = (setting.approvalStages ?? []).some(({ primaryApprovers }) => (primaryApprovers ?? []).length > 0);
  return named ? [] : ["approval is asked for, but no approver is named."];
}
