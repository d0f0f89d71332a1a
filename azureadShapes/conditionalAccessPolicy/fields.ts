import { type Check, type Fields, type Values } from "../schema/Field";
import { block, count, flag, list, name, set, text, word } from "../schema/fieldTypes";
import { type Rule, atLeastOneOf, exactlyOneOf, known, together } from "../schema/Rule";

const names = () => list(name());
const words = (...oneOf: string[]) => list(word(oneOf));
const risks = () => words("hidden", "high", "low", "medium", "none");

const clientApps = ["all", "browser", "easSupported", "exchangeActiveSync", "mobileAppsAndDesktopClients", "other"];
const platforms = ["all", "android", "iOS", "linux", "macOS", "windows", "windowsPhone"];
const guestTypes = [
  "b2bCollaborationGuest",
  "b2bCollaborationMember",
  "b2bDirectConnectUser",
  "internalGuest",
  "none",
  "otherExternalUser",
  "serviceProvider",
];
const grants = [
  "approvedApplication",
  "block",
  "compliantApplication",
  "compliantDevice",
  "domainJoinedDevice",
  "mfa",
  "passwordChange",
];

const filter = () => block({ mode: word(["exclude", "include"], { required: true }), rule: name({ required: true }) });

const guests = () =>
  list(
    block({
      guestOrExternalUserTypes: list(word(guestTypes), { required: true }),
      externalTenants: list(
        block({ membershipKind: word(["all", "enumerated"], { required: true }), members: names() }),
      ),
    }),
  );

const strengthId: Check = (value) =>
  /^\/policies\/authenticationStrengthPolicies\/[^/]+$/.test(value)
    ? undefined
    : "to be the id of an authentication strength policy, /policies/authenticationStrengthPolicies/<object id>";

const conditions: Fields = {
  applications: block(
    { includedApplications: names(), excludedApplications: names(), includedUserActions: names() },
    { required: true },
  ),
  users: block(
    {
      includedUsers: names(),
      excludedUsers: names(),
      includedGroups: names(),
      excludedGroups: names(),
      includedRoles: names(),
      excludedRoles: names(),
      includedGuestsOrExternalUsers: guests(),
      excludedGuestsOrExternalUsers: guests(),
    },
    { required: true },
  ),
  clientAppTypes: list(word(clientApps), { required: true }),
  authenticationFlowTransferMethods: set(word(["authenticationTransfer", "deviceCodeFlow"])),
  clientApplications: block({
    includedServicePrincipals: names(),
    excludedServicePrincipals: names(),
    filter: filter(),
  }),
  devices: block({ filter: filter() }),
  locations: block({ includedLocations: list(name(), { required: true }), excludedLocations: names() }),
  platforms: block({
    includedPlatforms: list(word(platforms), { required: true }),
    excludedPlatforms: list(word(platforms)),
  }),
  insiderRiskLevels: word(["elevated", "minor", "moderate"], { computed: true }),
  servicePrincipalRiskLevels: risks(),
  signInRiskLevels: risks(),
  userRiskLevels: risks(),
};

export const fields: Fields = {
  displayName: name({ required: true }),
  state: word(["disabled", "enabled", "enabledForReportingButNotEnforced"], { required: true }),
  conditions: block(conditions, { required: true }),
  grantControls: block({
    // Not one of Graph's enumerations, so unlike the others its case is left as it is read.
    operator: text({
      required: true,
      check: (value) => (["AND", "OR"].includes(value) ? undefined : 'to be one of ["AND" "OR"]'),
    }),
    builtInControls: list(word(grants)),
    authenticationStrengthPolicyId: text({ check: strengthId }),
    customAuthenticationFactors: names(),
    termsOfUses: names(),
  }),
  sessionControls: block({
    applicationEnforcedRestrictionsEnabled: flag(),
    cloudAppSecurityPolicy: word(["blockDownloads", "mcasConfigured", "monitorOnly"]),
    disableResilienceDefaults: flag(),
    persistentBrowserMode: word(["always", "never"]),
    signInFrequency: count(),
    signInFrequencyAuthenticationType: word(["primaryAndSecondaryAuthentication", "secondaryAuthentication"], {
      computed: true,
    }),
    signInFrequencyInterval: word(["everyTime", "timeBased"], { computed: true }),
    signInFrequencyPeriod: word(["days", "hours"]),
  }),
  objectId: text({ output: true }),
};

const frequency = ["signInFrequencyInterval", "signInFrequency", "signInFrequencyPeriod"];

export const rules: Rule[] = [
  exactlyOneOf("conditions.applications", "includedApplications", "includedUserActions"),
  atLeastOneOf("conditions.users", "includedGroups", "includedRoles", "includedUsers", "includedGuestsOrExternalUsers"),
  atLeastOneOf("", "grantControls", "sessionControls"),
  atLeastOneOf("grantControls", "builtInControls", "authenticationStrengthPolicyId", "termsOfUses"),
  together("sessionControls", "signInFrequency", "signInFrequencyPeriod"),
  known("sessionControls", ["signInFrequency"], (session) =>
    typeof session.signInFrequency === "number" && session.signInFrequency < 0
      ? `expected signInFrequency to be at least (0), got ${session.signInFrequency}`
      : undefined,
  ),
  known("sessionControls", frequency, everyTimeStandsAlone),
];

function everyTimeStandsAlone(session: Values): string | undefined {
  return session.signInFrequencyInterval === "everyTime" && (session.signInFrequency || session.signInFrequencyPeriod)
    ? "when `signInFrequencyInterval` is set to `everyTime`, `signInFrequency` and `signInFrequencyPeriod` are not valid"
    : undefined;
}
