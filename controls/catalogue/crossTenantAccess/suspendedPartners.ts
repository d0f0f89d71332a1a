import { effectiveAccess } from "../../../whatif/access/effectiveAccess";
import { describeExternals, reaches } from "../../conditionalAccess/externalUserTypes";
import { flawsOf } from "../../conditionalAccess/flaws";
import { blocksOutright } from "../../conditionalAccess/blocksOutright";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { claimsOf } from "../../crossTenantAccess/claimsOf";
import { directions, notBlocked } from "../../crossTenantAccess/notBlocked";
import { type Having, given } from "../../given";
import type { DeclaredPartner } from "../../state/Declared";
import { type Verdict, met, metUnless, worst } from "../../verdict";

const types = [
  "b2bCollaborationGuest",
  "b2bCollaborationMember",
  "b2bDirectConnectUser",
  "otherExternalUser",
  "serviceProvider",
] as const;

type State = Having<"crossTenantAccessDefault" | "crossTenantAccessPartners" | "declared">;

export const suspendedPartners: Control = {
  id: "EB-XT-11v1",
  title: "A suspended partner is cut off on every way",
  rationale:
    "When a partner is breached, each way that stays open is the attacker's: guests that are already here, direct connect, delegated administration, claims that are still believed. Closing one in a hurry and forgetting the others is how a supplier's incident becomes one's own.",
  severity: "critical",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Block all four directions in the partner's entry, withdraw its trust, and enforce a policy that blocks all external user types of its tenant for all apps.",
  predicate: given(["crossTenantAccessDefault", "crossTenantAccessPartners", "declared"], (state) => {
    const suspended = state.declared.partners.filter(({ status }) => status === "suspended");
    if (suspended.length === 0) return met("No partner is suspended.");
    // A tenant without P1 has no conditional access to close as well.
    const licensed = !state.licences || state.licences.has("P1");
    return worst(
      ...suspended.map((partner) => closedInSettings(state, partner)),
      ...(licensed ? [closedByPolicy(suspended)(state)] : []),
    );
  }),
};

function closedInSettings(state: State, { tenantId }: DeclaredPartner): Verdict {
  const entry = state.crossTenantAccessPartners.find(
    (partner) => partner.tenantId.toLowerCase() === tenantId.toLowerCase(),
  );
  const access = effectiveAccess(state.crossTenantAccessDefault, entry ?? null);
  const inForce = Object.fromEntries(directions.map((direction) => [direction, access[direction].value]));
  return metUnless(
    [
      ...notBlocked(inForce, directions),
      ...claimsOf(access.inboundTrust.value).map((claim) => `${claim} is still true.`),
    ].map((open) => `Suspended tenant ${tenantId}: ${open}`),
    `Tenant ${tenantId} is blocked in every direction.`,
  );
}

const closedByPolicy = (suspended: readonly DeclaredPartner[]) =>
  given(["conditionalAccessPolicies"], (state) =>
    judge(state.conditionalAccessPolicies, {
      items: suspended.flatMap(({ tenantId }) => types.map((type) => ({ type, tenant: tenantId.toLowerCase() }))),
      asks: blocksOutright,
      covers: reaches,
      flaws: (policy) => flawsOf(policy, state),
      describe: describeExternals,
      held: "Enforced policies block every external of suspended partners.",
      open: "No policy blocks, for every app, of suspended partners",
    }),
  );
