import { notEveryone } from "../../conditionalAccess/everyone";
import { flawsOf } from "../../conditionalAccess/flaws";
import { asksForMfa } from "../../conditionalAccess/grants";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";

export const mfaForEveryone: Control = {
  id: "EB-CA-05v1",
  title: "Everyone signs in with MFA, for every app",
  rationale:
    "Sprayed and phished passwords are the commonest way in. A policy over all users and all apps leaves no account, no app and no kind of guest to be forgotten: whoever is created tomorrow is in it. Policies for externals alone leave the tenant's own people to a password.",
  severity: "critical",
  licence: "P1",
  mappings: {
    scuba: ["MS.AAD.3.2v2"],
    nist: ["IA-2(1)", "IA-2(2)"],
    cis: ["5.2.2.2"],
    maester: ["CISA.MS.AAD.3.2", "MT.1007"],
  },
  lastModified: "2026-11-22",
  remedy:
    "Enforce one policy that asks MFA of all users for all apps, and that excludes nobody but the break-glass group: no guests, no roles.",
  predicate: given(["conditionalAccessPolicies"], (state) =>
    judge(state.conditionalAccessPolicies, {
      items: ["all users"],
      asks: asksForMfa(state),
      covers: () => true,
      flaws: (policy) => [...notEveryone(policy), ...flawsOf(policy, state)],
      describe: (items) => items.join(),
      held: "An enforced policy asks MFA of all users, for every app.",
      open: "No policy asks MFA, for every app, of",
    }),
  ),
};
