import type { Control } from "../../Control";
import { permanentActive } from "../../privilegedRoles/activation";
import { overRoles } from "../../privilegedRoles/overRoles";
import { highlyPrivileged } from "../../privilegedRoles/roles";

export const noPermanentActive: Control = {
  id: "EB-PIM-03v1",
  title: "No highly privileged role can be assigned active for good",
  rationale:
    "A role that is always on is an attacker's the moment the account is, and the first thing an intruder with rights does is to give himself one. Where assignments have to end, that one ends too, and renewing it shows.",
  severity: "critical",
  licence: "P2",
  mappings: {
    scuba: ["MS.AAD.7.4v1"],
    nist: ["AC-2"],
    cis: ["5.3.1"],
    maester: ["CISA.MS.AAD.7.4", "MT.1025", "MT.1026", "MT.1027", "MT.1028"],
    zeroTrust: ["21815"],
    notes: { "MT.1025": "and MT.1026 to 1028 look at assignments that exist: EB-PIM-05v1, EB-PIM-06v1 and EB-GU-07v1" },
  },
  lastModified: "2026-11-22",
  remedy: "Declare PrivilegedRoles, which makes active assignments expire.",
  predicate: overRoles(
    highlyPrivileged,
    permanentActive,
    "Active assignments of every highly privileged role have to expire.",
  ),
};
