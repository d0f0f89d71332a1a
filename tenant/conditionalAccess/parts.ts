import { type MfaStrength } from "./PolicyFacts";
import { type PolicyBody } from "./Policy";

type Conditions = PolicyBody["conditions"];
type People = Conditions["users"];

/** Every sign-in of some people to any app. */
export const anyApp = (users: People): Pick<Conditions, "clientAppTypes" | "applications" | "users"> => ({
  clientAppTypes: ["all"],
  applications: { includedApplications: ["All"] },
  users,
});

/** Everybody, guests included. */
export const everybody: People = { includedUsers: ["All"] };

const ask = (control: string) => ({ grantControls: { operator: "OR" as const, builtInControls: [control] } });

/** Lets nobody through. */
export const block = ask("block");

/** Asks for multifactor authentication of any kind. */
export const mfa = ask("mfa");

const strengths: Record<MfaStrength, string> = {
  multifactor: "00000000-0000-0000-0000-000000000002",
  passwordless: "00000000-0000-0000-0000-000000000003",
  phishingResistant: "00000000-0000-0000-0000-000000000004",
};

/** Asks for multifactor authentication of some strength. */
export const mfaOfStrength = (strength: MfaStrength) => ({
  grantControls: {
    operator: "OR" as const,
    authenticationStrengthPolicyId: `/policies/authenticationStrengthPolicies/${strengths[strength]}`,
  },
});

/** Asks for a device that is compliant or hybrid joined. */
export const managedDevice = {
  grantControls: { operator: "OR" as const, builtInControls: ["compliantDevice", "domainJoinedDevice"] },
};
