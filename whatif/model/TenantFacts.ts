import type { AuthenticationStrengthPolicy } from "./ConditionalAccessPolicy";
import type { CrossTenantAccess } from "./CrossTenantAccess";

/**
 * What the evaluator knows about a tenant besides its policies. A fact that a policy needs and that is missing here is
 * never guessed: the verdict is then "cannotTell", and says which fact is missing.
 */
export interface TenantFacts {
  tenantId: string;
  /** Graph's named locations, IP ranges and countries alike. Every location that a policy names must be among them. */
  namedLocations?: readonly NamedLocation[];
  /** Graph's authentication strengths; the three built-in ones are known without being listed. */
  authenticationStrengths?: readonly AuthenticationStrengthPolicy[];
  /** Every group that a policy names must be listed, also one that could not be read. */
  groups?: readonly GroupFacts[];
  /** Who holds which directory role, for sign-ins that don't say so themselves. */
  roles?: readonly RoleFacts[];
  /** Custom security attributes of applications, for filters for applications. */
  applications?: readonly ApplicationFacts[];
  /** Absent when the settings could not be read: external sign-ins then can't be told. */
  crossTenantAccess?: CrossTenantAccess;
  /** The settings of other tenants, by tenant id, where they are known; they decide with their outbound sections. */
  homeTenants?: Readonly<Record<string, CrossTenantAccess>>;
  /** The legacy MFA trusted IPs as CIDR ranges. Graph doesn't return them; absent means unknown. */
  mfaTrustedIps?: readonly string[];
  /** App ids to add to Microsoft's own groups of apps, such as `Office365`. */
  appGroups?: Readonly<Record<string, readonly string[]>>;
}

/** Follows "namedLocation resource type" with its two derived types (Microsoft Graph v1.0). */
export interface NamedLocation {
  "@odata.type"?: string;
  id: string;
  displayName?: string | null;
  ipRanges?: readonly { cidrAddress?: string | null }[] | null;
  isTrusted?: boolean | null;
  countriesAndRegions?: readonly string[] | null;
  includeUnknownCountriesAndRegions?: boolean | null;
  countryLookupMethod?: string | null;
}

export interface GroupFacts {
  id: string;
  displayName?: string;
  /** Object ids of all direct and nested members. May be left out when each sign-in lists its groups itself. */
  transitiveMembers?: readonly string[];
  /** Why the group could not be read. Whether anyone is in it is then unknown. */
  unreadable?: string;
}

export interface RoleFacts {
  roleTemplateId: string;
  /** Object ids of those in whom the role is active, for the whole tenant. Eligible assignments don't count. */
  activeMembers: readonly string[];
}

export interface ApplicationFacts {
  appId: string;
  /** By attribute set, then attribute: `{ ConditionalAccess: { tier: ["high"] } }`. */
  customSecurityAttributes?: CustomSecurityAttributes;
}

export type CustomSecurityAttributes = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
