import { type RoleName } from "../../kinds/roles";
import { type Tier } from "./tiers";

/**
 * Roles whose settings the baseline manages by itself, and how it ranks them.
 *
 * They are the eight roles that CISA's SCuBA baseline calls highly privileged, and the fourteen for which Microsoft's
 * conditional-access template for administrators requires MFA; fifteen together.
 */
export const recommendedRoles: Readonly<Partial<Record<RoleName, Tier>>> = {
  "Global Administrator": "critical",
  "Privileged Role Administrator": "critical",
  "Privileged Authentication Administrator": "critical",
  "Application Administrator": "high",
  "Authentication Administrator": "high",
  "Cloud Application Administrator": "high",
  "Conditional Access Administrator": "high",
  "Exchange Administrator": "high",
  "Hybrid Identity Administrator": "high",
  "Security Administrator": "high",
  "SharePoint Administrator": "high",
  "User Administrator": "high",
  "Billing Administrator": "standard",
  "Helpdesk Administrator": "standard",
  "Password Administrator": "standard",
};
