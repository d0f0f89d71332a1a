import type { ConditionalAccessPolicy } from "../../../whatif/model/ConditionalAccessPolicy";
import {
  anyOtherTenant,
  describeExternals,
  externalUserTypes,
  externalUsers,
  reaches,
} from "../../conditionalAccess/externalUserTypes";
import { excludedPeople } from "../../conditionalAccess/flaws";
import { blocksOutright } from "../../conditionalAccess/blocksOutright";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";

export const adminPortals: Control = {
  id: "EB-CA-16v1",
  title: "Guests are kept out of the admin portals, declared service providers excepted",
  rationale:
    "A guest needs no role to open an admin portal and look around: who administers, what is deployed, which guest came from where. It is where an attacker with a partner's account starts. Only those who administer the tenant for a living have business there.",
  severity: "medium",
  licence: "P1",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Enforce a policy that blocks the app group MicrosoftAdminPortals for all guest and external user types, excluding only the type serviceProvider of declared service providers and the break-glass group.",
  predicate: given(["conditionalAccessPolicies", "declared"], (state) => {
    const excepted = new Set(
      state.declared.partners
        .filter(({ relationship }) => relationship === "serviceProvider")
        .map(({ tenantId }) => tenantId.toLowerCase()),
    );
    return judge(state.conditionalAccessPolicies, {
      items: externalUsers(externalUserTypes, state.conditionalAccessPolicies).filter(
        ({ type, tenant }) => type !== "serviceProvider" || tenant === anyOtherTenant || !excepted.has(tenant),
      ),
      asks: (policy) => blocksOutright(policy) && isForAdminPortals(policy),
      covers: reaches,
      flaws: (policy) => excludedPeople(policy, state),
      describe: describeExternals,
      held: "Enforced policies keep every external out of the admin portals who is not of a declared service provider.",
      open: "No policy keeps out of the admin portals",
    });
  }),
};

const isForAdminPortals = ({ conditions }: ConditionalAccessPolicy): boolean =>
  (conditions?.applications?.includeApplications ?? []).some((app) => /^(microsoftadminportals|all)$/i.test(app)) &&
  !(conditions?.applications?.excludeApplications ?? []).some((app) => /^microsoftadminportals$/i.test(app));
