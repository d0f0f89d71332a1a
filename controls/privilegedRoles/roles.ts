import { roles } from "../../kinds/roles";

/** Template ids of the eight roles that SCuBA calls highly privileged. */
export const highlyPrivileged: readonly string[] = [
  roles["Global Administrator"],
  roles["Privileged Role Administrator"],
  roles["User Administrator"],
  roles["SharePoint Administrator"],
  roles["Exchange Administrator"],
  roles["Application Administrator"],
  roles["Cloud Application Administrator"],
  roles["Hybrid Identity Administrator"],
];

/** Those, and the others of which Microsoft's template for administrators asks MFA. */
export const administrators: readonly string[] = [
  ...highlyPrivileged,
  roles["Security Administrator"],
  roles["Conditional Access Administrator"],
  roles["Helpdesk Administrator"],
  roles["Billing Administrator"],
  roles["Authentication Administrator"],
  roles["Password Administrator"],
  roles["Privileged Authentication Administrator"],
];

/** Roles that can give themselves every other: by assignment, or by resetting the sign-in of somebody who holds it. */
export const selfElevating: readonly string[] = [
  roles["Global Administrator"],
  roles["Privileged Role Administrator"],
  roles["Privileged Authentication Administrator"],
];

/** Roles that Microsoft keeps for resellers of old, and asks never to use. */
export const legacyPartnerRoles: readonly string[] = [roles["Partner Tier1 Support"], roles["Partner Tier2 Support"]];
