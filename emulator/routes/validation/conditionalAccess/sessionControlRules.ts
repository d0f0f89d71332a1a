import { type PolicySettings, type SessionControls } from "./policySchema";
import { type Rule } from "./rule";

/** Session controls that do something, or none at all: to take them off, the whole object is sent as null. */
export const sessionControlRules: Rule[] = [
  {
    invalid: "InvalidSessionControls",
    message: "sessionControls has no effective control; send null to have none.",
    broken: ({ sessionControls }) => !!sessionControls && !isEffective(sessionControls),
  },
  {
    invalid: "InvalidSignInFrequency",
    message: "signInFrequency of the interval 'timeBased' needs isEnabled, a type and a value above 0.",
    broken: (policy) => {
      const frequency = signInFrequency(policy);
      if (!frequency || frequency.frequencyInterval === "everyTime") return false;
      return !frequency.isEnabled || !frequency.type || (frequency.value ?? 0) <= 0;
    },
  },
  {
    invalid: "InvalidSignInFrequency",
    message: "signInFrequency of the interval 'everyTime' takes neither type nor value.",
    broken: (policy) => asksEveryTime(policy) && hasTypeOrValue(policy),
  },
  {
    invalid: "InvalidSignInFrequency",
    message:
      "with the interval 'everyTime', applicationEnforcedRestrictions and disableResilienceDefaults may not be sent, not even as false.",
    broken: (policy) =>
      asksEveryTime(policy) &&
      !!policy.sessionControls &&
      isSent(policy.sessionControls.applicationEnforcedRestrictions, policy.sessionControls.disableResilienceDefaults),
  },
  {
    invalid: "InvalidPersistentBrowser",
    message: "persistentBrowser needs a mode.",
    broken: ({ sessionControls }) =>
      !!sessionControls?.persistentBrowser?.isEnabled && !sessionControls.persistentBrowser.mode,
  },
  {
    invalid: "InvalidCloudAppSecurity",
    message: "cloudAppSecurity needs a cloudAppSecurityType.",
    broken: ({ sessionControls }) =>
      !!sessionControls?.cloudAppSecurity?.isEnabled && !sessionControls.cloudAppSecurity.cloudAppSecurityType,
  },
];

function isEffective(controls: SessionControls): boolean {
  return (
    controls.disableResilienceDefaults === true ||
    [
      controls.applicationEnforcedRestrictions,
      controls.cloudAppSecurity,
      controls.persistentBrowser,
      controls.secureSignInSession,
      controls.signInFrequency,
    ].some((control) => control?.isEnabled)
  );
}

function signInFrequency(policy: PolicySettings) {
  return policy.sessionControls?.signInFrequency;
}

function asksEveryTime(policy: PolicySettings): boolean {
  return signInFrequency(policy)?.frequencyInterval === "everyTime";
}

function hasTypeOrValue(policy: PolicySettings): boolean {
  return isSent(signInFrequency(policy)?.type, signInFrequency(policy)?.value);
}

function isSent(...values: unknown[]): boolean {
  return values.some((value) => value !== null && value !== undefined);
}
