import { exceptExternals, typesFromElsewhere } from "../externals";
import { idsOf, provesMfaHere } from "../partners";
import { anyApp, everybody, mfa } from "../parts";
import { type Policy } from "../Policy";

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
          ...anyApp({ ...everybody, ...exceptExternals(typesFromElsewhere, idsOf(provesMfaHere(facts))) }),
          applications: { includedUserActions: ["urn:user:registersecurityinfo"] },
        },
        ...mfa,
      },
    },
  ],
};
