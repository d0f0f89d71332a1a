import { notEveryone } from "../../conditionalAccess/everyone";
import { flawsOf } from "../../conditionalAccess/flaws";
import { blocks } from "../../conditionalAccess/grants";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";

export const deviceCodeFlow: Control = {
  id: "EB-CA-11v1",
  title: "Device code flow and authentication transfer are blocked for everyone",
  rationale:
    "With the device code flow the victim signs in, MFA and all, and the attacker gets the token: the phishing mail holds a real Microsoft address and eight characters. Authentication transfer hands a session to another device by a picture. Few tenants need either.",
  severity: "high",
  licence: "P1",
  mappings: {
    scuba: ["MS.AAD.3.9v1"],
    nist: ["CM-7"],
    cis: ["5.2.2.12"],
    maester: ["MT.1052"],
    zeroTrust: ["21808"],
    notes: { "MS.AAD.3.9v1": "asks it of the device code flow alone" },
  },
  lastModified: "2026-11-22",
  remedy:
    "Enforce a policy that blocks both transfer methods, deviceCodeFlow and authenticationTransfer, for all users and all apps, excluding the break-glass group only.",
  predicate: given(["conditionalAccessPolicies"], (state) =>
    judge(state.conditionalAccessPolicies, {
      items: ["deviceCodeFlow", "authenticationTransfer"],
      asks: (policy) => blocks(policy) && Boolean(policy.conditions?.authenticationFlows),
      covers: ({ conditions }, method) =>
        (conditions?.authenticationFlows?.transferMethods ?? "").split(",").some((flag) => flag.trim() === method),
      flaws: (policy) => [...notEveryone(policy), ...flawsOf(policy, state, ["authenticationFlows"])],
      describe: (methods) => methods.join(", "),
      held: "Enforced policies block both flows, for everyone and every app.",
      open: "No policy blocks, for everyone and every app",
    }),
  ),
};
