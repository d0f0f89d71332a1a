import type { Control } from "../../Control";
import { given } from "../../given";
import { deviates, met, unknown } from "../../verdict";

export const selfServiceSignUp: Control = {
  id: "EB-GU-04v1",
  title: "Guests can't sign themselves up",
  rationale:
    "With a sign-up user flow a stranger makes his own guest account through any app that offers it, with any address, past the people who may invite and past the list of allowed domains.",
  severity: "medium",
  mappings: { zeroTrust: ["21823"] },
  lastModified: "2026-11-22",
  remedy: "Set selfServiceSignUp.isEnabled of the authentication flows policy to false.",
  predicate: given(["authenticationFlowsPolicy"], ({ authenticationFlowsPolicy }) => {
    const isEnabled = authenticationFlowsPolicy.selfServiceSignUp?.isEnabled;
    if (isEnabled === undefined || isEnabled === null)
      return unknown("Whether guests can sign themselves up could not be read.");
    return isEnabled ? deviates("Self-service sign-up is on.") : met("Self-service sign-up is off.");
  }),
};
