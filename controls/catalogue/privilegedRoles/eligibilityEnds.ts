import type { Control } from "../../Control";
import { permanentEligibility } from "../../privilegedRoles/activation";
import { overRoles } from "../../privilegedRoles/overRoles";
import { highlyPrivileged } from "../../privilegedRoles/roles";

export const eligibilityEnds: Control = {
  id: "EB-PIM-10v1",
  title: "Eligibility for a highly privileged role ends, and has to be renewed",
  rationale:
    "People change jobs and partners; eligibility stays unless it ends by itself. The account that may still become administrator two years after the project is the one that nobody watches.",
  severity: "medium",
  licence: "P2",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Declare PrivilegedRoles, which makes eligibility expire.",
  predicate: overRoles(
    highlyPrivileged,
    permanentEligibility,
    "Eligibility for every highly privileged role has to expire.",
  ),
};
