import { anyOtherTenant, describeExternals, externalUsers, reaches } from "../../conditionalAccess/externalUserTypes";
import { flawsOf } from "../../conditionalAccess/flaws";
import { blocksOutright } from "../../conditionalAccess/blocksOutright";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";

export const strangersBlocked: Control = {
  id: "EB-CA-08v1",
  title: "External identities of tenants that nobody allow-listed are blocked",
  rationale:
    "Cross-tenant access settings are one wall, and any Security Administrator can take it down in one click; guests that were invited before it stood keep their accounts; delegated administration passes beside it. A block by home tenant is the second wall: it also holds for service providers and for what a mistake in the first lets in.",
  severity: "high",
  licence: "P1",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Enforce a policy that blocks all external user types of all tenants, for all apps, and that excludes only the tenants of declared partners that are not suspended and the break-glass group.",
  predicate: given(["conditionalAccessPolicies", "declared"], (state) => {
    const allowed = new Set(
      state.declared.partners
        .filter(({ status }) => status !== "suspended")
        .map(({ tenantId }) => tenantId.toLowerCase()),
    );
    const types = [
      "b2bCollaborationGuest",
      "b2bCollaborationMember",
      "b2bDirectConnectUser",
      "otherExternalUser",
      "serviceProvider",
    ] as const;
    return judge(state.conditionalAccessPolicies, {
      items: externalUsers(types, state.conditionalAccessPolicies).filter(
        ({ tenant }) => tenant === anyOtherTenant || !allowed.has(tenant),
      ),
      asks: blocksOutright,
      covers: reaches,
      flaws: (policy) => flawsOf(policy, state),
      describe: describeExternals,
      held: "Enforced policies block every external whose home tenant is not declared.",
      open: "No policy blocks, for every app",
    });
  }),
};
