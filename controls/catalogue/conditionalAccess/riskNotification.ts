import type { Control } from "../../Control";

export const riskNotification: Control = {
  id: "EB-CA-14v1",
  title: "Somebody is told when a user is at high risk",
  rationale:
    "A block stops the next sign-in, not the mailbox rule or the app consent that the attacker left behind. Without a message nobody looks for those.",
  severity: "medium",
  licence: "P2",
  mappings: { scuba: ["MS.AAD.2.2v1"], nist: ["AC-2(12)"], maester: ["CISA.MS.AAD.2.2"] },
  lastModified: "2026-11-22",
  remedy: "Send alerts of users at risk to the security team's mailbox, from risk level high.",
  byHand:
    "In the Entra admin center, under Protection, Identity Protection, Users at risk detected alerts: add the security team's mailbox and choose High. Graph v1.0 has no API for it.",
};
