import { appIds, type ConditionalAccessPolicy, type SignIn, type TenantFacts } from "../../whatif";
import { Random } from "./Random";

const tenants = ["8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f", "5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d"];
const guid = (kind: string, index: number): string =>
  `${kind.repeat(8)}-0000-4000-8000-${String(index).padStart(12, "0")}`;
const ids = (kind: string, count: number): string[] => Array.from({ length: count }, (_, index) => guid(kind, index));
const groups = ids("a", 12);
const users = ids("b", 40);
const apps = [...Object.values(appIds), ...ids("c", 12)];
const locations = ids("d", 6);
const roles = ["62e90394-69f5-4237-9190-012177145e10", "194ae4cb-b126-40b2-bd5b-6091b380977d"];

const everyone = (accessType: string) => ({
  usersAndGroups: { accessType, targets: [{ target: "AllUsers", targetType: "user" }] },
  applications: { accessType, targets: [{ target: "AllApplications", targetType: "application" }] },
});

/** A tenant with groups, networks, countries and two partners. */
export const facts: TenantFacts = {
  tenantId: "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70",
  groups: groups.map((id, index) => ({ id, transitiveMembers: users.filter((_, user) => user % 12 === index) })),
  roles: roles.map((roleTemplateId, index) => ({ roleTemplateId, activeMembers: [users[index]!] })),
  namedLocations: locations.map((id, index) =>
    index < 4
      ? { id, displayName: `Network ${index}`, isTrusted: index < 2, ipRanges: [{ cidrAddress: `10.${index}.0.0/16` }] }
      : { id, displayName: `Countries ${index}`, countriesAndRegions: index === 4 ? ["NL", "BE"] : ["DE"] },
  ),
  mfaTrustedIps: [],
  crossTenantAccess: {
    default: { b2bCollaborationInbound: everyone("blocked"), b2bDirectConnectInbound: everyone("blocked") },
    partners: tenants.map((tenantId, index) => ({
      tenantId,
      isServiceProvider: index === 0,
      b2bCollaborationInbound: everyone("allowed"),
      b2bDirectConnectInbound: everyone("allowed"),
      inboundTrust: { isMfaAccepted: index === 0, isCompliantDeviceAccepted: index === 0 },
    })),
  },
};

/** Enforced policies with conditions of every kind. */
export function policies(count: number, seed: number): ConditionalAccessPolicy[] {
  const random = new Random(seed);
  const maybe = <T>(share: number, value: () => T): T | null => (random.percent(share) ? value() : null);
  return Array.from({ length: count }, (_, index): ConditionalAccessPolicy => ({
    id: guid("e", index),
    displayName: `Policy ${index}`,
    state: "enabled",
    conditions: {
      clientAppTypes: random.percent(20) ? ["exchangeActiveSync", "other"] : ["all"],
      users: {
        includeUsers: random.percent(50) ? ["All"] : [random.oneOf(users)],
        includeGroups: random.percent(30) ? [random.oneOf(groups)] : [],
        excludeGroups: [random.oneOf(groups)],
        includeRoles: random.percent(20) ? [random.oneOf(roles)] : [],
        includeGuestsOrExternalUsers: maybe(30, () => ({
          guestOrExternalUserTypes: "b2bCollaborationGuest,serviceProvider",
          externalTenants: { membershipKind: "enumerated", members: [random.oneOf(tenants)] },
        })),
      },
      applications: { includeApplications: random.percent(40) ? ["All"] : [random.oneOf(apps), random.oneOf(apps)] },
      platforms: maybe(25, () => ({ includePlatforms: ["all"], excludePlatforms: [random.oneOf(["iOS", "macOS"])] })),
      locations: maybe(30, () => ({ includeLocations: ["All"], excludeLocations: [random.oneOf(locations)] })),
      signInRiskLevels: random.percent(15) ? ["high", "medium"] : [],
      userRiskLevels: random.percent(10) ? ["high"] : [],
      devices: maybe(15, () => ({ deviceFilter: { mode: "exclude", rule: 'device.deviceOwnership -eq "Company"' } })),
    },
    grantControls: {
      operator: random.oneOf(["AND", "OR"]),
      builtInControls: random.percent(15)
        ? ["block"]
        : [random.oneOf(["mfa", "compliantDevice"]), ...(random.percent(30) ? ["domainJoinedDevice"] : [])],
    },
  }));
}

/** Sign-ins of everybody to everything from everywhere. */
export function signIns(count: number, seed: number): SignIn[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (): SignIn => ({
    identity: random.percent(60)
      ? { kind: "user", externalUserType: "none", userId: random.oneOf(users) }
      : {
          kind: "user",
          externalUserType: random.oneOf(["b2bCollaborationGuest", "serviceProvider"] as const),
          homeTenantId: random.oneOf(tenants),
          groups: [],
          roles: [],
        },
    target: { kind: "applications", appIds: [random.oneOf(apps)] },
    clientAppType: random.oneOf(["browser", "mobileAppsAndDesktopClients", "other"] as const),
    devicePlatform: random.oneOf(["windows", "iOS", "macOS", "android"] as const),
    device: random.percent(50) ? null : { isCompliant: random.percent(50), ownership: "Company", trustType: "AzureAD" },
    ipAddress: `${random.oneOf([10, 192])}.${Math.floor(random.next() * 6)}.0.${Math.floor(random.next() * 250)}`,
    country: random.oneOf(["NL", "DE", "US", null]),
    signInRiskLevel: random.oneOf(["none", "none", "low", "high"] as const),
    userRiskLevel: random.oneOf(["none", "high"] as const),
    transferMethod: "none",
    presents: { methods: random.percent(50) ? ["password"] : ["password", "microsoftAuthenticatorPush"] },
  }));
}
