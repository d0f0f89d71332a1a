import type { CustomSecurityAttributes } from "./TenantFacts";

/** The six kinds of guest or external user, in the words of conditionalAccessGuestOrExternalUserTypes. */
export const externalUserTypes = [
  "internalGuest",
  "b2bCollaborationGuest",
  "b2bCollaborationMember",
  "b2bDirectConnectUser",
  "otherExternalUser",
  "serviceProvider",
] as const;
export type ExternalUserType = (typeof externalUserTypes)[number];

/** One sign-in to decide. A condition left out is treated as Graph's evaluate does: policies that set it don't apply. */
export interface SignIn {
  identity: Identity;
  target: Target;
  /** `browser`, `mobileAppsAndDesktopClients`, `exchangeActiveSync`, `easSupported` or `other`. */
  clientAppType?: ClientAppType;
  /** `unknown` is a platform that Entra ID doesn't recognise, such as Chrome OS. */
  devicePlatform?: DevicePlatform;
  /** The device as registered in the person's home tenant; null is an unregistered device. */
  device?: Device | null;
  /** The public IPv4 or IPv6 address. */
  ipAddress?: string;
  /** ISO 3166-1 alpha-2 code of the address; null is an address that maps to no country. */
  country?: string | null;
  /** The country that Microsoft Authenticator reports by GPS, for locations that ask for it. */
  gpsCountry?: string | null;
  signInRiskLevel?: RiskLevel;
  userRiskLevel?: RiskLevel;
  servicePrincipalRiskLevel?: RiskLevel;
  insiderRiskLevel?: InsiderRiskLevel;
  transferMethod?: TransferMethod;
  /** What the person can present; absent means nothing. */
  presents?: Presented;
  /** Set when one of the tenant's own people goes to another tenant: only the outbound settings are then decided. */
  outbound?: { tenantId: string; by: "b2bCollaboration" | "b2bDirectConnect" };
}

export type Identity = UserIdentity | ServicePrincipalIdentity;

export interface UserIdentity {
  kind: "user";
  /** Object id in this tenant; absent for service providers and direct connect users, who have no object here. */
  userId?: string;
  /** `none` is a member of this tenant with local credentials. */
  externalUserType: "none" | ExternalUserType;
  /** Required for every external type but `internalGuest`, except where the home is no Entra tenant. */
  homeTenantId?: string;
  /** All groups of this tenant, nested ones included. Absent: looked up in the facts by `userId`. */
  groups?: readonly string[];
  /** Template ids of the built-in roles active now for the whole tenant. Absent: looked up in the facts. */
  roles?: readonly string[];
  /** Object id and groups in the home tenant, which is what inbound cross-tenant settings name. */
  homeUserId?: string;
  homeGroups?: readonly string[];
  /** Where an external person authenticates; anything but Entra ID can't be asked for an authentication strength. */
  identityProvider?: "entraId" | "other";
}

export interface ServicePrincipalIdentity {
  kind: "servicePrincipal";
  /** Object id of the service principal, not of the app registration. */
  servicePrincipalId: string;
  /** The tenant in which the app is registered; another tenant's app is out of conditional access's reach. */
  ownerTenantId: string;
  managedIdentity?: boolean;
  customSecurityAttributes?: CustomSecurityAttributes;
}

export type Target = ApplicationTarget | UserActionTarget | AuthenticationContextTarget;

export interface ApplicationTarget {
  kind: "applications";
  /** App ids of the resources for which tokens are asked; each is tested. */
  appIds: readonly string[];
  /** The delegated scopes asked for, where known; low-privilege ones alone count as directory access. */
  scopes?: readonly string[];
}

export interface UserActionTarget {
  kind: "userAction";
  userAction: "registerSecurityInformation" | "registerOrJoinDevices" | "accountRecovery";
}

export interface AuthenticationContextTarget {
  kind: "authenticationContext";
  /** `c1` to `c99`. */
  id: string;
  /** The app that asks for the context, when its own policies are to be tested too. */
  appIds?: readonly string[];
}

export type ClientAppType = "browser" | "mobileAppsAndDesktopClients" | "exchangeActiveSync" | "easSupported" | "other";
export type DevicePlatform = "android" | "iOS" | "windows" | "windowsPhone" | "macOS" | "linux" | "unknown";
export type RiskLevel = "none" | "low" | "medium" | "high" | "hidden";
export type InsiderRiskLevel = "none" | "minor" | "moderate" | "elevated";
export type TransferMethod = "none" | "deviceCodeFlow" | "authenticationTransfer";

/** A registered device, in the words of Graph's deviceInfo; `extensionAttribute1` to `15` are looked up by name. */
export interface Device {
  deviceId?: string | null;
  displayName?: string | null;
  /** `Company` or `Personal`; filters call it deviceOwnership. */
  ownership?: string | null;
  enrollmentProfileName?: string | null;
  isCompliant?: boolean | null;
  /** Whether Intune manages it, which makes its extension attributes readable. */
  isManaged?: boolean | null;
  manufacturer?: string | null;
  mdmAppId?: string | null;
  model?: string | null;
  operatingSystem?: string | null;
  operatingSystemVersion?: string | null;
  physicalIds?: readonly string[];
  profileType?: string | null;
  systemLabels?: readonly string[];
  /** `AzureAD`, `ServerAD` (hybrid joined) or `Workplace`. */
  trustType?: string | null;
  extensionAttributes?: Readonly<Record<string, string | null>>;
}

/** What a person can do when asked, and what the session already proves. */
export interface Presented {
  /** Methods that the person's own account has, in the words of authenticationMethodModes. */
  methods?: readonly string[];
  /** Methods that an external person has registered in this tenant; absent: those of `methods` that can be. */
  methodsInResourceTenant?: readonly string[];
  /** Methods already used in this session (for external people: at home), so that no prompt is needed. */
  completed?: readonly string[];
  /** `all`, or the ids of the terms that the person would accept. */
  termsOfUse?: "all" | readonly string[];
  /** Terms accepted before. */
  acceptedTermsOfUse?: readonly string[];
  /** Ids of custom controls that the person can satisfy. */
  customAuthenticationFactors?: readonly string[];
  /** Whether the client is on Microsoft's list of approved apps. */
  approvedApplication?: boolean;
  /** Whether the client has an Intune app protection policy. */
  compliantApplication?: boolean;
  /** Whether the person can change the password after MFA. */
  passwordChange?: boolean;
  /** Whether the person can remediate user risk by Microsoft's flow. */
  riskRemediation?: boolean;
}
