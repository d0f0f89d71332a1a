import type { ConditionalAccessPolicy } from "../../../whatif/model/ConditionalAccessPolicy";
import { notEveryone } from "../../conditionalAccess/everyone";
import { flawsOf } from "../../conditionalAccess/flaws";
import { blocks } from "../../conditionalAccess/grants";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";

export const legacyAuthentication: Control = {
  id: "EB-CA-10v1",
  title: "Legacy authentication is blocked for everyone",
  rationale:
    "Old protocols carry a password and nothing else: no MFA, no device, no prompt. A password spray against them succeeds in silence, and every other sign-in policy is bypassed.",
  severity: "critical",
  licence: "P1",
  mappings: {
    scuba: ["MS.AAD.1.1v1"],
    nist: ["CM-7"],
    cis: ["5.2.2.3"],
    maester: ["CISA.MS.AAD.1.1", "MT.1009", "MT.1010"],
    zeroTrust: ["21796"],
  },
  lastModified: "2026-11-22",
  remedy:
    "Enforce a policy that blocks the client app types exchangeActiveSync and other, for all users and all apps, excluding the break-glass group only.",
  predicate: given(["conditionalAccessPolicies"], (state) =>
    judge(state.conditionalAccessPolicies, {
      items: legacyClients,
      asks: (policy) => blocks(policy) && legacyClients.some((client) => isFor(policy, client)),
      covers: isFor,
      flaws: (policy) => [...notEveryone(policy), ...flawsOf(policy, state, ["clientAppTypes"])],
      describe: (clients) => clients.join(", "),
      held: "Enforced policies block both kinds of legacy clients, for everyone and every app.",
      open: "No policy blocks, for everyone and every app, the clients",
    }),
  ),
};

const legacyClients = ["exchangeActiveSync", "other"] as const;

const isFor = ({ conditions }: ConditionalAccessPolicy, client: string): boolean =>
  (conditions?.clientAppTypes ?? []).includes(client);
