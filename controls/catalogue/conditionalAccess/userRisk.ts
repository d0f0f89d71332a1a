import { notEveryone } from "../../conditionalAccess/everyone";
import { flawsOf } from "../../conditionalAccess/flaws";
import { blocks } from "../../conditionalAccess/grants";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";

export const userRisk: Control = {
  id: "EB-CA-13v1",
  title: "Users at high risk are blocked",
  rationale:
    "A user is at high risk when the account is most probably somebody else's by now: credentials for sale, a token replayed, an impossible session. Until a person has looked, every further sign-in is the attacker's. A forced password change would do for the tenant's own people, but never for guests, whose password is not kept here.",
  severity: "high",
  licence: "P2",
  mappings: {
    scuba: ["MS.AAD.2.1v1"],
    nist: ["AC-2(12)", "AC-2(13)"],
    cis: ["5.2.2.6"],
    maester: ["CISA.MS.AAD.2.1", "MT.1013", "MT.1049"],
    zeroTrust: ["21797"],
    notes: { "5.2.2.6": "of the E5 profile" },
  },
  lastModified: "2026-11-22",
  remedy: "Enforce a policy that blocks the user risk level high, for all users and all apps.",
  predicate: given(["conditionalAccessPolicies"], (state) =>
    judge(state.conditionalAccessPolicies, {
      items: ["users at high risk"],
      asks: (policy) => blocks(policy) && (policy.conditions?.userRiskLevels ?? []).includes("high"),
      covers: () => true,
      flaws: (policy) => [...notEveryone(policy), ...flawsOf(policy, state, ["userRiskLevels"])],
      describe: (items) => items.join(),
      held: "An enforced policy blocks users at high risk, for everyone and every app.",
      open: "No policy blocks, for everyone and every app",
    }),
  ),
};
