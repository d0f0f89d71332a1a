import { z } from "zod";
import { durationInSeconds } from "../../../kinds/duration";
import { directoryRoles, overPimPolicies } from "../../pim/overPimPolicies";
import { pimPolicies } from "../../pim/tokens";
import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";

/** What activation asks for is what stands between a stolen session and the role. */
export const activation = resourceRule({
  name: "pim-activation",
  description: "Activating a privileged role takes MFA and a justification, and lasts a working day at most",
  controls: ["EB-PIM-01v1", "EB-PIM-11v1", "EB-PIM-12v1"],
  remedy: "Ask for MFA (or an authentication context) and a justification, and shorten the maximum duration.",
  enforcementLevel: "mandatory",
  types: Object.values(pimPolicies),
  parameters: parameters({
    roles: directoryRoles("The directory roles that must be activated so, by name or template id."),
    maximumDuration: z
      .string()
      .refine((text) => durationInSeconds(text) !== undefined, "expected an ISO 8601 duration such as PT8H")
      .default("PT8H")
      .describe("How long an activation may last at most: an ISO 8601 duration."),
  }),
  ask: (resource, { parameters: { roles, maximumDuration } }) =>
    overPimPolicies(resource, roles, ({ what, activation }) => [
      () =>
        activation.requiresMfa() === false && activation.requiresContext() !== true
          ? `${what}: activation asks for neither MFA nor an authentication context.`
          : undefined,
      () =>
        activation.requiresJustification() === false ? `${what}: activation asks for no justification.` : undefined,
      () => {
        const duration = activation.maximumDuration();
        if (duration === undefined) return undefined;
        const seconds = durationInSeconds(duration) ?? Infinity;
        return seconds > durationInSeconds(maximumDuration)!
          ? `${what}: an activation may last ${duration}, more than ${maximumDuration}.`
          : undefined;
      },
    ]),
});
