import type { ConditionalAccessPolicy } from "../../../whatif/model/ConditionalAccessPolicy";
import { anyOtherTenant, externalUserTypes, reaches, typesOf } from "../../conditionalAccess/externalUserTypes";
import { flawsOf } from "../../conditionalAccess/flaws";
import { asksForMfa } from "../../conditionalAccess/grants";
import { type Flaw, judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";

export const mfaForExternals: Control = {
  id: "EB-CA-01v1",
  title: "Every guest and external identity of every tenant signs in with MFA",
  rationale:
    "A partner's account is only as safe as a tenant that is not ours: its password may be reused, its MFA waived, its help desk talked into a reset. Whoever takes it over is a guest here the same minute. MFA asked for by this tenant holds whatever the home tenant's rules are, and for the types that are easily forgotten: internal guests, direct-connect users, service providers.",
  severity: "critical",
  licence: "P1",
  mappings: {
    scuba: ["MS.AAD.3.2v2", "Appendix B"],
    nist: ["IA-2(1)", "IA-2(2)"],
    cis: ["5.2.2.2"],
    maester: ["MT.1016", "CISA.MS.AAD.3.2", "MT.1007"],
    zeroTrust: ["21851"],
    notes: {
      "MS.AAD.3.2v2": "asks for one policy over all users, which is EB-CA-05v1; CIS 5.2.2.2 and MT.1007 do too",
      "Appendix B": "guidance on cross-tenant access",
      "21851": "a placeholder without a test yet",
    },
  },
  lastModified: "2026-11-22",
  remedy:
    "Enforce one policy that asks MFA of all six guest and external user types, of all tenants, for all apps, and that excludes nobody but the break-glass group.",
  predicate: given(["conditionalAccessPolicies"], (state) =>
    judge(state.conditionalAccessPolicies, {
      items: ["guests and external users of all six types"],
      asks: asksForMfa(state),
      covers: () => true,
      flaws: (policy) => [...notAllExternals(policy), ...flawsOf(policy, state)],
      describe: (items) => items.join(),
      held: "An enforced policy asks MFA of all six types, for every app.",
      open: "No policy asks MFA, for every app, of",
    }),
  ),
};

/** One policy has to reach all six types by itself, with no guest left out: so do the tools that look for it. */
function notAllExternals(policy: ConditionalAccessPolicy): Flaw[] {
  const missing = externalUserTypes.filter((type) => !reaches(policy, { type, tenant: anyOtherTenant }));
  if (missing.length > 0) return [{ text: `it does not reach, from every tenant, ${missing.join(", ")}` }];
  const excluded = typesOf(policy.conditions?.users?.excludeGuestsOrExternalUsers);
  return excluded.length > 0 ? [{ text: `it excludes ${excluded.join(", ")} of some tenants` }] : [];
}
