import type { Control } from "../../Control";
import { weakActivation } from "../../privilegedRoles/activation";
import { overRoles } from "../../privilegedRoles/overRoles";
import { highlyPrivileged } from "../../privilegedRoles/roles";

export const activation: Control = {
  id: "EB-PIM-01v1",
  title: "Activating a highly privileged role takes MFA and a justification, for eight hours at most",
  rationale:
    "A stolen session of an eligible administrator is worth nothing until the role is activated. What activation asks for is what stands in between; how long it lasts is how long the attacker has afterwards; the justification is what the reviewer compares with the day's work.",
  severity: "high",
  licence: "P2",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Declare PrivilegedRoles, which sets the activation rules of each role by its tier.",
  predicate: overRoles(
    highlyPrivileged,
    weakActivation,
    "Every highly privileged role asks for MFA and a justification and falls back within eight hours.",
  ),
};
