import { externalUserTypes } from "../../../controls/conditionalAccess/externalUserTypes";
import { onlyExternals } from "../externals";
import { activePartners, comesIn, named } from "../partners";
import { anyApp, mfa, mfaOfStrength } from "../parts";
import { type Policy } from "../Policy";

/** Strengths that people can only have where they are registered at home: guests can't register such methods here. */
const fromHomeOnly: readonly unknown[] = ["passwordless", "phishingResistant"];

export const externalUserMfa: Policy = {
  role: "external-user-mfa",
  displayName: "EB-CA-01 MFA for guests and external users",
  description: "MFA for guests and external users of every type and every tenant.",
  control: "EB-CA-01v1",
  licence: "P1",
  unmeetable: (facts) => {
    const untrusted = activePartners(facts).filter((partner) => comesIn(partner) && partner.trust?.mfa !== true);
    if (!fromHomeOnly.includes(facts.externalMfaStrength) || untrusted.length === 0) return [];
    return [
      {
        path: ["externalMfaStrength"],
        found: `${facts.externalMfaStrength}, enforced, while MFA done at ${named(untrusted)} is not trusted`,
        expected:
          "multifactor, because guests can't register stronger methods here; or trust.mfa of those partners (EB-CA-01v1)",
      },
    ];
  },
  variants: ({ externalMfaStrength }) => [
    {
      body: {
        conditions: anyApp(onlyExternals(externalUserTypes)),
        ...(externalMfaStrength ? mfaOfStrength(externalMfaStrength) : mfa),
      },
    },
  ],
};
