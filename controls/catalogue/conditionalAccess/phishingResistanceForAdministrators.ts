import { roleName } from "../../../kinds/roles";
import { flawsOf } from "../../conditionalAccess/flaws";
import { asksForPhishingResistance } from "../../conditionalAccess/grants";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";
import { administrators } from "../../privilegedRoles/roles";

export const phishingResistanceForAdministrators: Control = {
  id: "EB-CA-06v1",
  title: "Administrators sign in with phishing-resistant MFA",
  rationale:
    "Kits that relay a sign-in in real time defeat codes and push approvals, and they are aimed at administrators first. Passkeys, Windows Hello and certificates are bound to the real sign-in page: there is nothing to relay. A stolen session of one of these roles is the tenant.",
  severity: "critical",
  licence: "P1",
  mappings: {
    scuba: ["MS.AAD.3.6v1", "MS.AAD.3.1v1"],
    nist: ["IA-2(1)", "IA-5c", "IA-5g", "IA-2(8)"],
    cis: ["5.2.2.5", "5.2.2.1"],
    maester: ["CISA.MS.AAD.3.6", "MT.1006"],
    zeroTrust: ["21783", "21782"],
    notes: {
      "MS.AAD.3.1v1": "asks it of every user, not of administrators only",
      "5.2.2.1": "asks administrators for MFA of any kind",
    },
  },
  lastModified: "2026-11-22",
  remedy:
    "Enforce a policy for all of these roles, or for all users, for all apps, with the authentication strength Phishing-resistant MFA.",
  predicate: given(["conditionalAccessPolicies"], (state) =>
    judge(state.conditionalAccessPolicies, {
      items: administrators,
      asks: asksForPhishingResistance(state),
      covers: ({ conditions }, role) =>
        (conditions?.users?.includeUsers ?? []).some((user) => user.toLowerCase() === "all") ||
        (conditions?.users?.includeRoles ?? []).some((id) => id.toLowerCase() === role),
      flaws: (policy) => flawsOf(policy, state),
      describe: (roles) => roles.map(roleName).join(", "),
      held: "Enforced policies ask phishing-resistant MFA of every administrator role, for every app.",
      open: "No policy asks phishing-resistant MFA, for every app, of",
    }),
  ),
};
