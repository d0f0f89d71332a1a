import { directoryRoles, overPimPolicies } from "../../pim/overPimPolicies";
import { pimPolicies } from "../../pim/tokens";
import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";

/** The first thing that an intruder with rights does is to give himself a role for good. */
export const noPermanentActive = resourceRule({
  name: "pim-no-permanent-assignment",
  description: "PIM allows no active assignment of a privileged role for good",
  controls: ["EB-PIM-03v1", "EB-PIM-11v1", "EB-PIM-12v1"],
  remedy: "Require active assignments to expire.",
  enforcementLevel: "mandatory",
  types: Object.values(pimPolicies),
  parameters: parameters({
    roles: directoryRoles("The directory roles whose assignments must end, by name or template id."),
  }),
  ask: (resource, { parameters: { roles } }) =>
    overPimPolicies(resource, roles, ({ what, activeExpires }) => [
      () => (activeExpires() === false ? `${what}: an active assignment may be permanent.` : undefined),
    ]),
});
