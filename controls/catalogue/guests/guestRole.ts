import type { Control } from "../../Control";
import { overAuthorizationPolicy } from "../../guests/overAuthorizationPolicy";

/** The role template that shows a guest nothing but its own directory object. */
const restrictedGuestUser = "2af84b1e-32c8-42b7-82bc-daa82404023b";

export const guestRole: Control = {
  id: "EB-GU-02v1",
  title: "Guests see nothing but their own directory object",
  rationale:
    "With the default role a guest can list who is in which group and who holds what: a map of the tenant for the attacker who took over one guest account, drawn without a single alarm.",
  severity: "high",
  mappings: {
    scuba: ["MS.AAD.8.1v1"],
    nist: ["AC-6"],
    cis: ["5.1.6.2"],
    maester: ["EIDSCA.AP07", "CISA.MS.AAD.8.1", "CIS.M365.5.1.6.2"],
    zeroTrust: ["21792"],
    notes: { "MS.AAD.8.1v1": "takes the limited role too", "5.1.6.2": "of the L1 profile" },
  },
  lastModified: "2026-11-22",
  remedy: `Declare GuestAccess, or set guestUserRoleId to ${restrictedGuestUser} (Restricted Guest User).`,
  predicate: overAuthorizationPolicy(
    { guestUserRoleId: { value: restrictedGuestUser, called: "Restricted Guest User" } },
    "Guests hold the Restricted Guest User role.",
  ),
};
