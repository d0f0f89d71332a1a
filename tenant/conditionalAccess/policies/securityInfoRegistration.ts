import { exceptExternals } from "../externals";
import { idsOf, provesMfaHere } from "../partners";
import { anyApp, everybody, mfa } from "../parts";
import { type Policy } from "../Policy";

/** Service providers have no account here in which anything could be registered. */
const withAccountsHere = ["b2bCollaborationGuest", "b2bCollaborationMember", "otherExternalUser"] as const;

export const securityInfoRegistration: Policy = {
  role: "security-info-registration",
  displayName: "EB-CA-17 MFA to register security information",
  description:
    "MFA before security information is registered: a temporary access pass for newcomers. Guests of partners whose MFA " +
    "isn't trusted are left out, as they have to register here first.",
  control: "EB-CA-17v1",
  licence: "P1",
  variants: (facts) => [
    {
      body: {
        conditions: {
          ...anyApp({ ...everybody, ...exceptExternals(withAccountsHere, idsOf(provesMfaHere(facts))) }),
          applications: { includedUserActions: ["urn:user:registersecurityinfo"] },
        },
        ...mfa,
      },
    },
  ],
};
