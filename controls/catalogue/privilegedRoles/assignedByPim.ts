import { roleName } from "../../../kinds/roles";
import type { Control } from "../../Control";
import { isPartners, nameOf } from "../../directory/holders";
import { given } from "../../given";
import { breakGlassTeller } from "../../privilegedRoles/breakGlassTeller";
import { highlyPrivileged } from "../../privilegedRoles/roles";
import { metUnless } from "../../verdict";

export const assignedByPim: Control = {
  id: "EB-PIM-05v1",
  title: "Highly privileged roles are assigned through PIM only",
  rationale:
    "An assignment made beside PIM, in the Microsoft 365 admin center or by a script, starts without a date and ends never: no approval, no expiry, no alert. It is what an intruder's script makes, and what PIM's own rules can't see.",
  severity: "high",
  licence: "P2",
  mappings: {
    scuba: ["MS.AAD.7.5v1"],
    nist: ["AC-2"],
    cis: ["5.3.1"],
    maester: ["CISA.MS.AAD.7.5", "MT.1031"],
    zeroTrust: ["21816", "21876"],
    notes: { "21876": "a placeholder without a test yet" },
  },
  lastModified: "2026-11-22",
  remedy: "Remove the assignments named, and make the people eligible in PIM instead.",
  predicate: given(["roleAssignmentScheduleInstances", "declared", "breakGlassAccounts"], (state) => {
    const isBreakGlass = breakGlassTeller(state);
    return metUnless(
      state.roleAssignmentScheduleInstances
        .filter(({ roleDefinitionId }) => highlyPrivileged.includes(roleDefinitionId.toLowerCase()))
        // Delegated administration has dates and limits of its own.
        .filter(
          ({ principalId, principal, startDateTime }) =>
            !startDateTime && !isPartners(principal) && !isBreakGlass(principalId),
        )
        .map(
          ({ principal, principalId, roleDefinitionId }) =>
            `${nameOf({ ...principal, id: principalId })} was made ${roleName(roleDefinitionId)} beside PIM.`,
        ),
      "Every assignment of a highly privileged role was made by PIM, break-glass excepted.",
    );
  }),
};
