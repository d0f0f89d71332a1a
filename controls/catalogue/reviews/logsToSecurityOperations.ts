import type { Control } from "../../Control";
import { given } from "../../given";
import type { DiagnosticSetting } from "../../state/Diagnostics";
import { metUnless } from "../../verdict";

/** The logs of SCuBA's list. */
const categories: readonly string[] = [
  "AuditLogs",
  "SignInLogs",
  "RiskyUsers",
  "UserRiskEvents",
  "NonInteractiveUserSignInLogs",
  "ServicePrincipalSignInLogs",
  "ADFSSignInLogs",
  "RiskyServicePrincipals",
  "ServicePrincipalRiskEvents",
  "EnrichedOffice365AuditLogs",
  "MicrosoftGraphActivityLogs",
];

export const logsToSecurityOperations: Control = {
  id: "EB-AR-03v1",
  title: "Sign-in, audit, risk and Graph logs go where somebody is alarmed by them",
  rationale:
    "Entra keeps its logs for thirty days, or seven, and whoever becomes administrator can read what is known about him. Sent out as they are written, they are there when the intrusion of last quarter is found; and what a partner did here can be told apart from what its intruder did.",
  severity: "high",
  licence: "P1",
  mappings: { scuba: ["MS.AAD.4.1v1"], nist: ["AU-4"], maester: ["CISA.MS.AAD.4.1"] },
  lastModified: "2026-11-22",
  remedy:
    "Make a diagnostic setting of Microsoft Entra ID that sends the logs named to a Log Analytics workspace with Sentinel, or to an event hub that the security team's system reads.",
  predicate: given(["diagnosticSettings"], ({ diagnosticSettings }) => {
    const sent = new Set(diagnosticSettings.filter(isWatched).flatMap(logsOf));
    const missing = categories.filter((category) => !sent.has(category.toLowerCase()) && !sent.has("alllogs"));
    return metUnless(
      missing.map((category) => `${category} are sent nowhere that anybody watches.`),
      "Every log is sent to a workspace, an event hub or a partner's system.",
    );
  }),
};

/** An archive in a storage account alarms nobody. */
const isWatched = ({ properties }: DiagnosticSetting): boolean =>
  Boolean(properties.workspaceId || properties.eventHubAuthorizationRuleId || properties.marketplacePartnerId);

const logsOf = ({ properties }: DiagnosticSetting): string[] =>
  (properties.logs ?? [])
    .filter(({ enabled }) => enabled)
    .map(({ category, categoryGroup }) => (category ?? categoryGroup ?? "").toLowerCase());
