import { z } from "zod";
import { graphEnum, graphFlags, graphObject, list, nullable } from "../graphSchema";

const filter = graphObject({ mode: graphEnum("include", "exclude"), rule: z.string() });
const riskLevels = list(graphEnum("low", "medium", "high", "hidden", "none"));
const platforms = list(graphEnum("android", "iOS", "windows", "windowsPhone", "macOS", "linux", "all"));

/**
 * Tenants that a guest condition is limited to. Absent and null mean any tenant, and Graph leaves the property out of
 * its answers then; `members` is only known to the enumerated type, and the type is told by `@odata.type`.
 */
const externalTenants = z.strictObject({
  "@odata.type": z.string().optional(),
  membershipKind: graphEnum("all", "enumerated"),
  members: z.array(z.string()).optional(),
});

const guestsOrExternalUsers = graphObject({
  guestOrExternalUserTypes: nullable(
    graphFlags(
      "none",
      "internalGuest",
      "b2bCollaborationGuest",
      "b2bCollaborationMember",
      "b2bDirectConnectUser",
      "otherExternalUser",
      "serviceProvider",
    ),
  ),
  externalTenants: externalTenants.nullish(),
}).transform(({ externalTenants: tenants, ...rest }) => (tenants ? { ...rest, externalTenants: tenants } : rest));

const users = graphObject({
  includeUsers: list(z.string()),
  excludeUsers: list(z.string()),
  includeGroups: list(z.string()),
  excludeGroups: list(z.string()),
  includeRoles: list(z.string()),
  excludeRoles: list(z.string()),
  includeGuestsOrExternalUsers: nullable(guestsOrExternalUsers),
  excludeGuestsOrExternalUsers: nullable(guestsOrExternalUsers),
});

const applications = graphObject({
  includeApplications: list(z.string()),
  excludeApplications: list(z.string()),
  includeUserActions: list(z.string()),
  includeAuthenticationContextClassReferences: list(z.string()),
  applicationFilter: nullable(filter),
});

const clientApplications = graphObject({
  includeServicePrincipals: list(z.string()),
  excludeServicePrincipals: list(z.string()),
  servicePrincipalFilter: nullable(filter),
});

const conditions = graphObject({
  users: nullable(users),
  applications: nullable(applications),
  clientApplications: nullable(clientApplications),
  clientAppTypes: list(
    graphEnum("all", "browser", "mobileAppsAndDesktopClients", "exchangeActiveSync", "easSupported", "other"),
  ),
  userRiskLevels: riskLevels,
  signInRiskLevels: riskLevels,
  servicePrincipalRiskLevels: riskLevels,
  insiderRiskLevels: nullable(graphFlags("minor", "moderate", "elevated")),
  platforms: nullable(graphObject({ includePlatforms: platforms, excludePlatforms: platforms })),
  locations: nullable(graphObject({ includeLocations: list(z.string()), excludeLocations: list(z.string()) })),
  devices: nullable(graphObject({ deviceFilter: nullable(filter) })),
  authenticationFlows: nullable(
    graphObject({ transferMethods: graphFlags("none", "deviceCodeFlow", "authenticationTransfer") }),
  ),
});

const grantControls = graphObject({
  operator: graphEnum("AND", "OR"),
  builtInControls: list(
    graphEnum(
      "block",
      "mfa",
      "compliantDevice",
      "domainJoinedDevice",
      "approvedApplication",
      "compliantApplication",
      "passwordChange",
      "riskRemediation",
    ),
  ),
  customAuthenticationFactors: list(z.string()),
  termsOfUse: list(z.string()),
  // Only the id counts on a write: what else an answer's expanded strength holds may be sent back with it.
  authenticationStrength: nullable(z.looseObject({ id: z.string() }).transform(({ id }) => ({ id }))),
});

const isEnabled = nullable(z.boolean());

const sessionControls = graphObject({
  disableResilienceDefaults: nullable(z.boolean()),
  applicationEnforcedRestrictions: nullable(graphObject({ isEnabled })),
  cloudAppSecurity: nullable(
    graphObject({
      isEnabled,
      cloudAppSecurityType: nullable(graphEnum("mcasConfigured", "monitorOnly", "blockDownloads")),
    }),
  ),
  persistentBrowser: nullable(graphObject({ isEnabled, mode: nullable(graphEnum("always", "never")) })),
  secureSignInSession: nullable(graphObject({ isEnabled })),
  signInFrequency: nullable(
    graphObject({
      isEnabled,
      type: nullable(graphEnum("days", "hours")),
      value: nullable(z.int()),
      authenticationType: nullable(graphEnum("primaryAndSecondaryAuthentication", "secondaryAuthentication")),
      frequencyInterval: nullable(graphEnum("timeBased", "everyTime")),
    }),
  ),
});

/**
 * Everything that a request may say about a conditional access policy, by Graph's v1.0 schema. Parsing brings enums to
 * Graph's casing and fills in what an answer always shows; lists stay exactly as sent.
 */
export const policySchema = graphObject({
  id: z.string().optional(),
  templateId: z.string().nullable().optional(),
  createdDateTime: z.string().nullable().optional(),
  modifiedDateTime: z.string().nullable().optional(),
  deletedDateTime: z.string().nullable().optional(),
  displayName: z.string().min(1).max(256).optional(),
  description: z.string().nullable().optional(),
  state: graphEnum("enabled", "disabled", "enabledForReportingButNotEnforced").optional(),
  conditions: conditions.optional(),
  grantControls: grantControls.nullable().optional(),
  sessionControls: sessionControls.nullable().optional(),
});

export type Users = z.output<typeof users>;
export type Guests = z.output<typeof guestsOrExternalUsers>;
export type Conditions = z.output<typeof conditions>;
export type GrantControls = z.output<typeof grantControls>;
export type SessionControls = z.output<typeof sessionControls>;

/** What a policy says, once a create or an update has been applied. */
export interface PolicySettings {
  displayName: string;
  description: string | null;
  state: string;
  conditions: Conditions;
  grantControls: GrantControls | null;
  sessionControls: SessionControls | null;
}
