import type { ConditionalAccessPolicy } from "../../../whatif/model/ConditionalAccessPolicy";
import { anyOtherTenant, reaches, typesOf } from "../../conditionalAccess/externalUserTypes";
import { asksForMfa } from "../../conditionalAccess/grants";
import { active } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";
import { metUnless } from "../../verdict";

export const serviceProvidersNotExcluded: Control = {
  id: "EB-CA-03v1",
  title: "No MFA policy leaves service providers out",
  rationale:
    "Some tools of managed service providers exclude their own technicians from a customer's MFA policies to make onboarding smooth, and never put them back. The exclusion is worth more to an attacker than any single password: one technician's session opens every customer that has it.",
  severity: "high",
  licence: "P1",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Remove serviceProvider from the excluded guest and external user types of each policy named, and GuestsOrExternalUsers from its excluded users.",
  predicate: given(["conditionalAccessPolicies"], (state) => {
    const asks = asksForMfa(state);
    return metUnless(
      state.conditionalAccessPolicies
        // An unread strength may well be MFA: the exclusion is worth naming.
        .filter((policy) => active(policy) && asks(policy) !== false && meansServiceProviders(policy))
        .flatMap((policy) =>
          exclusionsOf(policy).map((who) => `"${policy.displayName}" asks for MFA, but excludes ${who}.`),
        ),
      "No MFA policy excludes service providers.",
    );
  }),
};

/** Whether service providers would be among a policy's people if it excluded nobody. */
function meansServiceProviders({ conditions }: ConditionalAccessPolicy): boolean {
  const { includeUsers, includeGuestsOrExternalUsers } = conditions?.users ?? {};
  const included = { conditions: { users: { includeUsers, includeGuestsOrExternalUsers } } };
  const tenants = [anyOtherTenant, ...(includeGuestsOrExternalUsers?.externalTenants?.members ?? [])];
  return tenants.some((id) => reaches(included, { type: "serviceProvider", tenant: id.toLowerCase() }));
}

function exclusionsOf({ conditions }: ConditionalAccessPolicy): string[] {
  const users = conditions?.users;
  const guests = users?.excludeGuestsOrExternalUsers;
  const tenants = guests?.externalTenants?.members ?? [];
  return [
    ...(typesOf(guests).includes("serviceProvider")
      ? [`service providers${tenants.length > 0 ? ` of tenant ${tenants.join(", ")}` : ""}`]
      : []),
    ...((users?.excludeUsers ?? []).some((id) => id.toLowerCase() === "guestsorexternalusers")
      ? ["all guests and external users, service providers among them"]
      : []),
  ];
}
