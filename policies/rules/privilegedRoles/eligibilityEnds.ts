import { directoryRoles, overPimPolicies } from "../../pim/overPimPolicies";
import { pimPolicies } from "../../pim/tokens";
import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";

/** Eligibility that never ends outlives the job that it was given for. */
export const eligibilityEnds = resourceRule({
  name: "pim-eligibility-ends",
  description: "PIM lets eligibility for a privileged role end",
  controls: ["EB-PIM-10v1"],
  remedy: "Require eligible assignments to expire.",
  enforcementLevel: "mandatory",
  types: Object.values(pimPolicies),
  parameters: parameters({
    roles: directoryRoles("The directory roles for which eligibility must end, by name or template id."),
  }),
  ask: (resource, { parameters: { roles } }) =>
    overPimPolicies(resource, roles, ({ what, eligibilityExpires }) => [
      () => (eligibilityExpires() === false ? `${what}: eligibility may be permanent.` : undefined),
    ]),
});
