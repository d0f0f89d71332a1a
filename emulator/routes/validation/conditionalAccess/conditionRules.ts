import { type Rule } from "./rule";

const longestDeviceRule = 3072;

/** The conditions that narrow a policy down: each one that is sent must say something. */
export const conditionRules: Rule[] = [
  {
    invalid: "InvalidClientAppTypes",
    message: "conditions.clientAppTypes must name at least one type.",
    broken: ({ conditions }) => conditions.clientAppTypes.length === 0,
  },
  {
    invalid: "InvalidPlatforms",
    message: "conditions.platforms must include at least one platform.",
    broken: ({ conditions: { platforms } }) => platforms?.includePlatforms.length === 0,
  },
  {
    invalid: "InvalidLocations",
    message: "conditions.locations must include at least one location.",
    broken: ({ conditions: { locations } }) => locations?.includeLocations.length === 0,
  },
  {
    invalid: "InvalidDevices",
    message: `conditions.devices must hold a deviceFilter with a rule of 1 to ${longestDeviceRule} characters.`,
    broken: ({ conditions: { devices } }) => {
      const length = devices?.deviceFilter?.rule.trim().length ?? 0;
      return !!devices && (length === 0 || length > longestDeviceRule);
    },
  },
  {
    invalid: "InvalidServicePrincipalRiskLevels",
    message: "servicePrincipalRiskLevels need conditions.clientApplications.",
    broken: ({ conditions }) => conditions.servicePrincipalRiskLevels.length > 0 && !conditions.clientApplications,
  },
  {
    invalid: "InvalidConditions",
    message: "userRiskLevels and signInRiskLevels do not apply to conditions.clientApplications.",
    broken: ({ conditions }) =>
      !!conditions.clientApplications && conditions.userRiskLevels.length + conditions.signInRiskLevels.length > 0,
  },
];
