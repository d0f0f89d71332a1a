import { roles } from "../../../kinds/roles";
import type { Control } from "../../Control";
import { nameOf } from "../../directory/holders";
import { given } from "../../given";
import { breakGlassTeller } from "../../privilegedRoles/breakGlassTeller";
import { metUnless } from "../../verdict";

export const noStandingGlobalAdministrator: Control = {
  id: "EB-PIM-06v1",
  title: "Nobody is Global Administrator all the time but the break-glass accounts",
  rationale:
    "A standing Global Administrator is one phished session away from the whole tenant, at any hour, without an approval to wait for. That goes for apps and partners' groups too, which no MFA protects.",
  severity: "critical",
  licence: "P2",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Make each one named eligible instead, or give it the lesser role that its work takes.",
  predicate: given(["roleAssignmentScheduleInstances", "declared", "breakGlassAccounts"], (state) => {
    const isBreakGlass = breakGlassTeller(state);
    return metUnless(
      state.roleAssignmentScheduleInstances
        .filter(({ roleDefinitionId }) => roleDefinitionId.toLowerCase() === roles["Global Administrator"])
        .filter(({ principalId, assignmentType }) => assignmentType !== "Activated" && !isBreakGlass(principalId))
        .map(
          ({ principal, principalId }) =>
            `${nameOf({ ...principal, id: principalId })} is a standing Global Administrator.`,
        ),
      "Only break-glass accounts are Global Administrators all the time.",
    );
  }),
};
