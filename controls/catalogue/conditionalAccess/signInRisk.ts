import { notEveryone } from "../../conditionalAccess/everyone";
import { flawsOf } from "../../conditionalAccess/flaws";
import { blocks } from "../../conditionalAccess/grants";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";

export const signInRisk: Control = {
  id: "EB-CA-12v1",
  title: "Sign-ins of high risk are blocked",
  rationale:
    "Microsoft sees a sign-in from a botnet, with a replayed token or a leaked password as it happens. Where nothing acts on that, the attacker is let in on record. Asking for MFA instead would help the ones who stole a session that has it.",
  severity: "high",
  licence: "P2",
  mappings: {
    scuba: ["MS.AAD.2.3v1"],
    nist: ["AC-2(12)", "AC-2(13)"],
    cis: ["5.2.2.7", "5.2.2.8"],
    maester: ["CISA.MS.AAD.2.3", "MT.1012"],
    zeroTrust: ["21799"],
  },
  lastModified: "2026-11-22",
  remedy: "Enforce a policy that blocks the sign-in risk level high, for all users and all apps.",
  predicate: given(["conditionalAccessPolicies"], (state) =>
    judge(state.conditionalAccessPolicies, {
      items: ["sign-ins of high risk"],
      asks: (policy) => blocks(policy) && (policy.conditions?.signInRiskLevels ?? []).includes("high"),
      covers: () => true,
      flaws: (policy) => [...notEveryone(policy), ...flawsOf(policy, state, ["signInRiskLevels"])],
      describe: (items) => items.join(),
      held: "An enforced policy blocks sign-ins of high risk, for everyone and every app.",
      open: "No policy blocks, for everyone and every app",
    }),
  ),
};
