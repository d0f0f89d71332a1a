import { type Conditions, type GrantControls } from "./policySchema";
import { type Rule } from "./rule";

/** What a policy may ask for, and what may be asked for together. */
export const grantControlRules: Rule[] = [
  {
    invalid: "InvalidControls",
    message: "a policy needs grantControls or sessionControls.",
    broken: ({ grantControls, sessionControls }) => !grantControls && !sessionControls,
  },
  {
    invalid: "InvalidControls",
    message: "grantControls must ask for at least one control.",
    broken: ({ grantControls }) => !!grantControls && countControls(grantControls) === 0,
  },
  {
    invalid: "InvalidControls",
    message: "'block' may not be combined with another grant control.",
    broken: ({ grantControls }) => asksFor(grantControls, "block") && countControls(grantControls) > 1,
  },
  {
    invalid: "InvalidControls",
    message: "'mfa' and authenticationStrength may not be combined.",
    broken: ({ grantControls }) => asksFor(grantControls, "mfa") && !!grantControls.authenticationStrength,
  },
  {
    invalid: "InvalidPasswordResetControl",
    message:
      "'passwordChange' needs 'mfa' with operator AND, userRiskLevels, all applications without exclusions and no other condition.",
    broken: ({ grantControls, conditions }) =>
      asksFor(grantControls, "passwordChange") &&
      !(grantControls.operator === "AND" && asksFor(grantControls, "mfa") && dependsOnUserRiskAlone(conditions)),
  },
];

function asksFor(controls: GrantControls | null, control: string): controls is GrantControls {
  return !!controls?.builtInControls.includes(control);
}

function countControls(controls: GrantControls): number {
  const { builtInControls, customAuthenticationFactors, termsOfUse, authenticationStrength } = controls;
  return (
    builtInControls.length + customAuthenticationFactors.length + termsOfUse.length + (authenticationStrength ? 1 : 0)
  );
}

function dependsOnUserRiskAlone(conditions: Conditions): boolean {
  const { applications, clientAppTypes } = conditions;
  return (
    conditions.userRiskLevels.length > 0 &&
    applications?.includeApplications[0] === "All" &&
    applications.excludeApplications.length === 0 &&
    applications.applicationFilter === null &&
    clientAppTypes.every((type) => type === "all") &&
    conditions.signInRiskLevels.length === 0 &&
    [
      conditions.insiderRiskLevels,
      conditions.platforms,
      conditions.locations,
      conditions.devices,
      conditions.authenticationFlows,
    ].every((condition) => condition === null)
  );
}
