import { durationInSeconds } from "../../../kinds/duration";
import type { Control } from "../../Control";
import { given } from "../../given";
import type { CredentialRestriction, CredentialRestrictions } from "../../state/Applications";
import { metUnless } from "../../verdict";

const day = 24 * 60 * 60;

export const credentialPolicy: Control = {
  id: "EB-AM-09v1",
  title: "New client secrets are refused, and lifetimes of credentials are bounded",
  rationale:
    "Secrets end up in repositories, wikis and tickets, and sign in from anywhere. Adding a secret to an app that holds rights is also the quietest way for an intruder to stay. A tenant-wide rule refuses them for every app at once, and keeps certificates from living for decades.",
  severity: "high",
  mappings: {
    scuba: ["MS.AAD.5.5v1", "MS.AAD.5.6v1", "MS.AAD.5.7v1"],
    cis: ["5.1.5.3", "5.1.5.4", "5.1.5.5", "5.1.5.6"],
    maester: ["MT.1002"],
    zeroTrust: ["21775"],
    notes: { "MS.AAD.5.6v1": "180 days for secrets", "MS.AAD.5.7v1": "365 days for certificates" },
  },
  lastModified: "2026-11-22",
  remedy:
    "Enable the default app management policy, and in the restrictions of both applications and service principals passwordAddition, passwordLifetime with P180D, and asymmetricKeyLifetime with P365D.",
  predicate: given(["defaultAppManagementPolicy"], ({ defaultAppManagementPolicy: policy }) =>
    metUnless(
      [
        ...(policy.isEnabled ? [] : ["The default app management policy is off."]),
        ...missing(policy.applicationRestrictions).map((what) => `Applications: ${what}`),
        ...missing(policy.servicePrincipalRestrictions).map((what) => `Service principals: ${what}`),
      ],
      "New secrets are refused, and lifetimes are bounded.",
    ),
  ),
};

function missing(restrictions: CredentialRestrictions | null | undefined): string[] {
  const secrets = restrictions?.passwordCredentials;
  const bounds = (rule: CredentialRestriction | undefined, days: number) =>
    (durationInSeconds(rule?.maxLifetime ?? "") ?? Number.POSITIVE_INFINITY) <= days * day;
  return [
    ...(find(secrets, "passwordAddition") ? [] : ["new secrets are not refused."]),
    ...(bounds(find(secrets, "passwordLifetime"), 180) ? [] : ["secrets may live for more than 180 days."]),
    ...(bounds(find(restrictions?.keyCredentials, "asymmetricKeyLifetime"), 365)
      ? []
      : ["certificates may live for more than 365 days."]),
  ];
}

const find = (rules: readonly CredentialRestriction[] | null | undefined, type: string) =>
  (rules ?? []).find(({ restrictionType, state }) => restrictionType === type && state !== "disabled");
