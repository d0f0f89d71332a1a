import { onlyExternals } from "../externals";
import { anyApp } from "../parts";
import { type Policy } from "../Policy";

export const externalSessions: Policy = {
  role: "external-sessions",
  displayName: "EB-CA-15 Short sessions for externals",
  description: "Externals sign in again after `signInFrequencyHours`, and browsers don't remember them.",
  control: "EB-CA-15v1",
  licence: "P1",
  variants: ({ signInFrequencyHours = 12 }) => [
    {
      body: {
        conditions: anyApp(
          // Session controls have no effect on direct-connect users, who have no session here.
          onlyExternals([
            "internalGuest",
            "b2bCollaborationGuest",
            "b2bCollaborationMember",
            "otherExternalUser",
            "serviceProvider",
          ]),
        ),
        sessionControls: {
          signInFrequency: signInFrequencyHours,
          signInFrequencyPeriod: "hours",
          persistentBrowserMode: "never",
        },
      },
    },
  ],
};
