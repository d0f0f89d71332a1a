import type { ConditionalAccessPolicy } from "../../../whatif/model/ConditionalAccessPolicy";
import { missingApps, narrowing } from "../../conditionalAccess/flaws";
import { blocks } from "../../conditionalAccess/grants";
import { judge } from "../../conditionalAccess/judge";
import { isIpLocation, notEveryOtherPlace } from "../../conditionalAccess/places";
import type { Control } from "../../Control";
import { given } from "../../given";
import { met } from "../../verdict";

export const partnerApps: Control = {
  id: "EB-CA-18v1",
  title: "Apps that partners run sign in from the partners' own addresses only",
  rationale:
    "An app has no MFA: its secret, copied from a build server or a laptop, works from anywhere and at night. Held to the addresses of the partner's data centre, a copied secret is of no use elsewhere.",
  severity: "medium",
  licence: "workloadIdentities",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Enforce a policy for each of these service principals that blocks all apps from all locations except named locations of the partner's address ranges.",
  predicate: given(["conditionalAccessPolicies", "declared"], (state) => {
    const apps = state.declared.partnerServicePrincipalIds ?? [];
    if (apps.length === 0) return met("No app of a partner is declared.");
    return judge(state.conditionalAccessPolicies, {
      items: apps,
      asks: (policy) => blocks(policy) && Boolean(policy.conditions?.clientApplications && policy.conditions.locations),
      covers: isFor,
      flaws: (policy) => [
        ...missingApps(policy),
        ...narrowing(policy, ["locations"]),
        ...notEveryOtherPlace(policy, state, (location) =>
          isIpLocation(location) ? undefined : "which is not a list of addresses",
        ),
      ],
      describe: (ids) => ids.join(", "),
      held: "Enforced policies hold every declared app of a partner to named addresses.",
      open: "No policy holds to named addresses the service principals",
    });
  }),
};

function isFor({ conditions }: ConditionalAccessPolicy, id: string): boolean {
  const { includeServicePrincipals, excludeServicePrincipals } = conditions?.clientApplications ?? {};
  const is = (name: string) => name.toLowerCase() === id.toLowerCase();
  return (
    (includeServicePrincipals ?? []).some((name) => is(name) || /^serviceprincipalsinmytenant$/i.test(name)) &&
    !(excludeServicePrincipals ?? []).some(is)
  );
}
