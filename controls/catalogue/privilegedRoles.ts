import { parse } from "tinyduration";
import type { Control, Verdict } from "../Control";
import type { RoleManagementRule, TenantState } from "../TenantState";
import { metUnless, unknown } from "../verdict";

/** Role template ids of the eight roles that SCuBA calls highly privileged. */
const highlyPrivileged: Readonly<Record<string, string>> = {
  "62e90394-69f5-4237-9190-012177145e10": "Global Administrator",
  "e8611ab8-c189-46e8-94e1-60213ab1f814": "Privileged Role Administrator",
  "fe930be7-5e62-47db-91af-98c3a49a38b1": "User Administrator",
  "f28a1f50-f6e7-4571-818b-6a12f2af6b6c": "SharePoint Administrator",
  "29232cdf-9323-42fd-ade2-1d097af3e4de": "Exchange Administrator",
  "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3": "Application Administrator",
  "158c047a-c907-4556-b7ef-446551a6b5f7": "Cloud Application Administrator",
  "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2": "Hybrid Identity Administrator",
};

/** Roles that can give themselves everything else: their activation takes two people. */
const dualCustody = Object.keys(highlyPrivileged).slice(0, 2);

type Rules = Record<string, RoleManagementRule>;

/** A predicate that holds when each of the roles holds to it. */
const overRoles =
  (roles: readonly string[], deviationsOf: (rules: Rules) => string[], held: string) =>
  ({ roleManagementRules }: TenantState): Verdict => {
    const unread = roles.filter((role) => !roleManagementRules?.[role]);
    if (unread.length > 0) return unknown(`The PIM settings of ${unread.map((id) => highlyPrivileged[id]).join(", ")}`);
    return metUnless(
      roles.flatMap((id) =>
        deviationsOf(roleManagementRules![id]!).map((found) => `${highlyPrivileged[id]}: ${found}`),
      ),
      held,
    );
  };

/** Hours of an ISO 8601 duration without months and years, which PIM does not use. */
function hoursOf(duration: string | null | undefined): number {
  if (!duration) return Number.POSITIVE_INFINITY;
  const { weeks = 0, days = 0, hours = 0, minutes = 0 } = parse(duration);
  return (weeks * 7 + days) * 24 + hours + minutes / 60;
}

const strongAuthentication = (rules: Rules): boolean =>
  rules.AuthenticationContext_EndUser_Assignment?.isEnabled === true ||
  (rules.Enablement_EndUser_Assignment?.enabledRules ?? []).includes("MultiFactorAuthentication");

/** Controls over who may become an administrator, for how long, and who hears of it. */
export const privilegedRoles: readonly Control[] = [
  {
    id: "EB-PIM-01v1",
    title: "Activating a highly privileged role takes MFA and a justification, for eight hours at most",
    rationale:
      "A stolen session of an eligible administrator is worth nothing until the role is activated. What activation asks for, and how long it lasts, is what stands in between.",
    severity: "high",
    licence: "P2",
    mappings: {},
    lastModified: "2026-11-22",
    remedy: "Declare PrivilegedRoles, which sets the activation rules of each role by its tier.",
    predicate: overRoles(
      Object.keys(highlyPrivileged),
      (rules) => [
        ...(strongAuthentication(rules) ? [] : ["activation asks for neither MFA nor an authentication context."]),
        ...(rules.Enablement_EndUser_Assignment?.enabledRules?.includes("Justification")
          ? []
          : ["activation asks for no justification."]),
        ...(hoursOf(rules.Expiration_EndUser_Assignment?.maximumDuration) <= 8
          ? []
          : [`an activation may last ${rules.Expiration_EndUser_Assignment?.maximumDuration}.`]),
      ],
      "Every highly privileged role asks for MFA and a justification and falls back within eight hours.",
    ),
  },
  {
    id: "EB-PIM-02v1",
    title: "Activating Global or Privileged Role Administrator takes a named approver",
    rationale:
      "These two roles can grant every other. With an approver, taking over one administrator is not enough: it takes two.",
    severity: "critical",
    licence: "P2",
    mappings: {
      scuba: ["MS.AAD.7.6v1"],
      nist: ["AC-6(1)"],
      cis: ["5.3.4", "5.3.5"],
      maester: ["CISA.MS.AAD.7.6"],
      zeroTrust: ["21817"],
    },
    lastModified: "2026-11-22",
    remedy: "Declare PrivilegedRoles with approvers for both roles.",
    predicate: overRoles(
      dualCustody,
      ({ Approval_EndUser_Assignment: approval }) => {
        if (!approval?.setting?.isApprovalRequired) return ["activation needs no approval."];
        const approvers = (approval.setting.approvalStages ?? []).flatMap((stage) => stage.primaryApprovers ?? []);
        return approvers.length > 0 ? [] : ["approval is asked for, but no approver is named."];
      },
      "Both roles need approval by named approvers.",
    ),
  },
  {
    id: "EB-PIM-03v1",
    title: "Nobody holds a highly privileged role for good",
    rationale:
      "A role that is always on is an attacker's the moment the account is. Assignments that end, and eligibility that ends, are reviewed because they have to be renewed.",
    severity: "critical",
    licence: "P2",
    mappings: {
      scuba: ["MS.AAD.7.4v1"],
      nist: ["AC-2"],
      cis: ["5.3.1"],
      maester: ["CISA.MS.AAD.7.4", "MT.1025", "MT.1026", "MT.1027", "MT.1028"],
      zeroTrust: ["21815"],
    },
    lastModified: "2026-11-22",
    remedy: "Declare PrivilegedRoles, which makes active assignments and eligibility expire.",
    predicate: overRoles(
      Object.keys(highlyPrivileged),
      (rules) => [
        ...(rules.Expiration_Admin_Assignment?.isExpirationRequired ? [] : ["an active assignment may be permanent."]),
        ...(rules.Expiration_Admin_Eligibility?.isExpirationRequired ? [] : ["eligibility may be permanent."]),
      ],
      "Active assignments and eligibility of every highly privileged role expire.",
    ),
  },
  {
    id: "EB-PIM-04v1",
    title: "Assigning and activating a highly privileged role is reported to a mailbox that somebody reads",
    rationale: "An attacker who makes himself eligible at night is seen in the morning, or never.",
    severity: "medium",
    licence: "P2",
    mappings: {
      scuba: ["MS.AAD.7.7v1", "MS.AAD.7.8v1", "MS.AAD.7.9v1"],
      nist: ["AC-2(1)", "AC-6(9)"],
      maester: ["CISA.MS.AAD.7.7", "CISA.MS.AAD.7.8", "CISA.MS.AAD.7.9"],
      zeroTrust: ["21818", "21819", "21820"],
    },
    lastModified: "2026-11-22",
    remedy: "Name the security mailbox in PrivilegedRoles' notifications.",
    predicate: overRoles(
      Object.keys(highlyPrivileged),
      (rules) =>
        (
          [
            ["Notification_Admin_Admin_Eligibility", "making somebody eligible"],
            ["Notification_Admin_Admin_Assignment", "an active assignment"],
            ["Notification_Admin_EndUser_Assignment", "an activation"],
          ] as const
        )
          .filter(([rule]) => (rules[rule]?.notificationRecipients ?? []).length === 0)
          .map(([, event]) => `nobody is named who hears of ${event}.`),
      "Each event of every highly privileged role is mailed to a named recipient.",
    ),
  },
];
