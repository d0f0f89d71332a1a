import {
  describeExternals,
  externalUserTypes,
  externalUsers,
  reaches,
} from "../../conditionalAccess/externalUserTypes";
import { flawsOf } from "../../conditionalAccess/flaws";
import { blocks } from "../../conditionalAccess/grants";
import { judge } from "../../conditionalAccess/judge";
import { notEveryOtherPlace } from "../../conditionalAccess/places";
import type { Control } from "../../Control";
import { given } from "../../given";

export const placesOfExternals: Control = {
  id: "EB-CA-09v1",
  title:
    "External identities are blocked outside allowed countries and partners' own addresses, unknown places included",
  rationale:
    "Partners work from known countries, many from known addresses; bought credentials and stolen tokens are used from anywhere. Anonymising services often resolve to no country at all, so a list that lets unknown places in lets the attacker choose.",
  severity: "medium",
  licence: "P1",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Enforce a policy that blocks all external user types from all locations except named locations of allowed countries, without unknown ones, or of a partner's address ranges.",
  predicate: given(["conditionalAccessPolicies"], (state) =>
    judge(state.conditionalAccessPolicies, {
      items: externalUsers(externalUserTypes, state.conditionalAccessPolicies),
      asks: (policy) => blocks(policy) && Boolean(policy.conditions?.locations),
      covers: reaches,
      flaws: (policy) => [
        ...flawsOf(policy, state, ["locations"]),
        ...notEveryOtherPlace(policy, state, (location) =>
          location.includeUnknownCountriesAndRegions ? "which holds unknown countries too" : undefined,
        ),
      ],
      describe: describeExternals,
      held: "Enforced policies block externals everywhere but in allowed places.",
      open: "No policy blocks, outside of allowed places",
    }),
  ),
};
