import { excludedPeople, narrowing } from "../../conditionalAccess/flaws";
import { notEveryone } from "../../conditionalAccess/everyone";
import { asksForPhishingResistance } from "../../conditionalAccess/grants";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";
import { met } from "../../verdict";

export const contextServed: Control = {
  id: "EB-PIM-13v1",
  title: "Authentication contexts that role activation asks for are served by an enforced policy",
  rationale:
    "PIM hands the question to conditional access: where no policy answers for the context, activation asks for nothing at all, MFA included, since the two can't be set together. It looks like the strictest setting, and is the weakest.",
  severity: "critical",
  licence: "P2",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Enforce a policy for all users on each context named, with the authentication strength Phishing-resistant MFA, and with nobody excluded but the break-glass group.",
  predicate: given(["roleManagementRules", "conditionalAccessPolicies"], (state) => {
    const contexts = new Set(
      Object.values(state.roleManagementRules)
        .map((rules) => rules.AuthenticationContext_EndUser_Assignment)
        .flatMap((rule) => (rule?.isEnabled && rule.claimValue ? [rule.claimValue.toLowerCase()] : [])),
    );
    if (contexts.size === 0) return met("No role asks for an authentication context.");
    return judge(state.conditionalAccessPolicies, {
      items: [...contexts],
      asks: asksForPhishingResistance(state),
      covers: ({ conditions }, context) =>
        (conditions?.applications?.includeAuthenticationContextClassReferences ?? []).some(
          (id) => id.toLowerCase() === context,
        ),
      flaws: (policy) => [...notEveryone(policy), ...excludedPeople(policy, state), ...narrowing(policy, [])],
      describe: (ids) => ids.join(", "),
      held: `Enforced policies serve the contexts ${[...contexts].join(", ")}.`,
      open: "No policy asks phishing-resistant MFA of everyone for the authentication contexts",
    });
  }),
};
