import type { Control } from "../../Control";
import { overAuthorizationPolicy } from "../../guests/overAuthorizationPolicy";

export const joiningByMail: Control = {
  id: "EB-GU-03v1",
  title: "Nobody joins the tenant by a verified e-mail address or an e-mail based subscription",
  rationale:
    "Self-joining makes accounts that no administrator created or reviewed. Whoever can read one message at an address of the company's domain, on a forgotten list or a leaver's forwarding, gets an account with a member's rights.",
  severity: "medium",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Declare GuestAccess, or set allowEmailVerifiedUsersToJoinOrganization and allowedToSignUpEmailBasedSubscriptions to false.",
  predicate: overAuthorizationPolicy(
    {
      allowEmailVerifiedUsersToJoinOrganization: { value: false },
      allowedToSignUpEmailBasedSubscriptions: { value: false },
    },
    "Both ways of joining by e-mail are off.",
  ),
};
