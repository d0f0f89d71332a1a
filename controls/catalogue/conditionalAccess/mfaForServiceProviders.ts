import { describeExternals, externalUsers, reaches } from "../../conditionalAccess/externalUserTypes";
import { flawsOf } from "../../conditionalAccess/flaws";
import { asksForMfa } from "../../conditionalAccess/grants";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";

export const mfaForServiceProviders: Control = {
  id: "EB-CA-02v1",
  title: "Service providers' administrators sign in with MFA",
  rationale:
    "A service provider's technicians reach this tenant through delegated administration, without an account in it. Policies for guests do not touch them: they are a user type of their own, and one that older policies never heard of. Without MFA asked for here, the password of one technician administers every customer.",
  severity: "critical",
  licence: "P1",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Declare PartnerConditionalAccess, and enforce its policy for service providers.",
  predicate: given(["conditionalAccessPolicies"], (state) =>
    judge(state.conditionalAccessPolicies, {
      items: externalUsers(["serviceProvider"], state.conditionalAccessPolicies),
      asks: asksForMfa(state),
      covers: reaches,
      flaws: (policy) => flawsOf(policy, state),
      describe: describeExternals,
      held: "Enforced policies ask MFA of service providers of every tenant.",
      open: "No policy asks MFA, for every app, of",
    }),
  ),
};
