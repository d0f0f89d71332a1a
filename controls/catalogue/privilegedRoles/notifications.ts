import type { Control } from "../../Control";
import { overRoles } from "../../privilegedRoles/overRoles";
import { highlyPrivileged } from "../../privilegedRoles/roles";
import type { Rules } from "../../state/RoleManagement";

/** PIM's notification rules for administrators, each with the event that it tells of. */
const events = {
  Notification_Admin_Admin_Eligibility: "making somebody eligible",
  Notification_Admin_Admin_Assignment: "an active assignment",
  Notification_Admin_EndUser_Assignment: "an activation",
} as const;

export const notifications: Control = {
  id: "EB-PIM-04v1",
  title: "Assigning and activating a highly privileged role is reported to a mailbox that somebody reads",
  rationale:
    "An attacker who makes himself eligible at night is seen in the morning, or never. Microsoft's default recipients are the administrators themselves, who learned to ignore these mails.",
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
    highlyPrivileged,
    unheard,
    "Each event of every highly privileged role is mailed to a named recipient.",
  ),
};

function unheard(rules: Rules): string[] {
  return Object.entries(events)
    .filter(([rule]) => (rules[rule]?.notificationRecipients ?? []).length === 0)
    .map(([, event]) => `nobody is named who hears of ${event}.`);
}
