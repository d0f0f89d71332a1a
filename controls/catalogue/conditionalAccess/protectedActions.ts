import type { Control } from "../../Control";

export const protectedActions: Control = {
  id: "EB-CA-20v1",
  title: "Changing conditional access and cross-tenant access takes a fresh, phishing-resistant sign-in",
  rationale:
    "Whoever hijacks an administrator's session turns policies off first. With protected actions the change itself asks for an authentication context: a stolen token is not enough, the key has to be touched again.",
  severity: "medium",
  licence: "P1",
  mappings: {
    zeroTrust: ["21964", "21831"],
    notes: { "21831": "a placeholder without a test yet" },
  },
  lastModified: "2026-11-22",
  remedy:
    "Bind the actions that create, update and delete conditional access policies, named locations and cross-tenant access settings to an authentication context, and enforce a policy for that context with phishing-resistant MFA and sign-in frequency every time.",
  byHand:
    "In the Entra admin center, under Roles & admins, Protected actions: add the actions and choose the authentication context. Graph v1.0 has no API for it.",
};
