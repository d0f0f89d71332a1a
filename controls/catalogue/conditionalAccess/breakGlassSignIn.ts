import type { Control } from "../../Control";

export const breakGlassSignIn: Control = {
  id: "EB-CA-25v1",
  title: "Break-glass accounts sign in with a security key or a certificate, and every use is noticed",
  rationale:
    "These accounts are exempt from every policy: a password on paper would be all that guards the tenant. Microsoft asks MFA of them in its own portals anyway, and in an incident the phone network may be part of the outage. A key in a safe can be neither phished nor relayed, and has to be fetched by somebody.",
  severity: "critical",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Register two FIDO2 keys, or a certificate on a smart card, for each account; keep them in different safes; try them twice a year; raise an alarm at every sign-in.",
  byHand:
    "Register the keys at https://aka.ms/mysecurityinfo while signed in as the account, or certificates by certificate-based authentication. Certificates are not listed among an account's methods in Graph, so a person has to confirm which is used, where the keys are kept and when they were last tried.",
};
