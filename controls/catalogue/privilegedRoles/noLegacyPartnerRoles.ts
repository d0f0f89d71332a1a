import { roleName } from "../../../kinds/roles";
import type { Control } from "../../Control";
import { nameOf } from "../../directory/holders";
import { given } from "../../given";
import { legacyPartnerRoles } from "../../privilegedRoles/roles";
import { metUnless } from "../../verdict";

export const noLegacyPartnerRoles: Control = {
  id: "EB-PIM-14v1",
  title: "Nobody holds the partner support roles of old",
  rationale:
    "Partner Tier1 and Tier2 Support date from the first resellers and are hidden in the portals. Tier2 may reset the password of any administrator, a Global Administrator's too: whoever finds an account with it has the tenant, by a role that nobody lists.",
  severity: "high",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Remove the assignments named; give the partner delegated administration with roles of today.",
  predicate: given(["roleAssignments"], ({ roleAssignments }) =>
    metUnless(
      roleAssignments
        .filter(({ roleDefinitionId }) => legacyPartnerRoles.includes(roleDefinitionId.toLowerCase()))
        .map(
          ({ principal, principalId, roleDefinitionId }) =>
            `${nameOf({ ...principal, id: principalId })} holds ${roleName(roleDefinitionId)}.`,
        ),
      "Nobody holds a partner support role.",
    ),
  ),
};
