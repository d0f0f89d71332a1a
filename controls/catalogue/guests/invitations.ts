import type { Control } from "../../Control";
import { overAuthorizationPolicy } from "../../guests/overAuthorizationPolicy";

export const invitations: Control = {
  id: "EB-GU-01v1",
  title: "Only administrators and guest inviters may invite guests",
  rationale:
    "Where members or guests themselves may invite, one tricked employee (or one guest who was taken over) lets the next stranger in, and nobody is asked. An invited account of the attacker's own is how a phished session turns into lasting access.",
  severity: "high",
  mappings: {
    scuba: ["MS.AAD.8.2v1"],
    nist: ["AC-6(10)"],
    cis: ["5.1.6.3"],
    maester: ["EIDSCA.AP04", "CISA.MS.AAD.8.2"],
    zeroTrust: ["21791"],
    notes: { "5.1.6.3": "of the L2 profile" },
  },
  lastModified: "2026-11-22",
  remedy: "Declare GuestAccess, or set allowInvitesFrom to adminsAndGuestInviters.",
  // `none` is stricter, but ScubaGear accepts this one value alone.
  predicate: overAuthorizationPolicy(
    { allowInvitesFrom: { value: "adminsAndGuestInviters" } },
    "allowInvitesFrom is adminsAndGuestInviters.",
  ),
};
