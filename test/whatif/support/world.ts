import type { ConditionalAccessPolicy, ConditionSet } from "../../../whatif/model/ConditionalAccessPolicy";
import type { B2bSetting } from "../../../whatif/model/CrossTenantAccess";
import type { SignIn, UserIdentity } from "../../../whatif/model/SignIn";
import type { TenantFacts } from "../../../whatif/model/TenantFacts";
import { contoso, fabrikam, id, northwind } from "./ids";

export const someApp = id("some app");

const targets = (accessType: string, users: string, app: string): B2bSetting => ({
  usersAndGroups: { accessType, targets: [{ target: users, targetType: "user" }] },
  applications: { accessType, targets: [{ target: app, targetType: "application" }] },
});
export const allowAll = targets("allowed", "AllUsers", "AllApplications");
export const blockAll = targets("blocked", "AllUsers", "AllApplications");

/** Contoso: denies all by default, lets fabrikam (a service provider, trusted) and northwind (not trusted) in. */
export function facts(changes: Partial<TenantFacts> = {}): TenantFacts {
  return {
    tenantId: contoso,
    groups: [{ id: id("staff") }, { id: id("break-glass") }],
    namedLocations: [
      {
        id: id("office"),
        displayName: "Office",
        isTrusted: true,
        ipRanges: [{ cidrAddress: "203.0.113.0/24" }, { cidrAddress: "2001:db8:1::/48" }],
      },
      { id: id("shop"), displayName: "Shop", isTrusted: false, ipRanges: [{ cidrAddress: "198.51.100.0/24" }] },
      { id: id("benelux"), displayName: "Benelux", countriesAndRegions: ["NL", "BE", "LU"] },
    ],
    mfaTrustedIps: [],
    crossTenantAccess: {
      default: {
        b2bCollaborationInbound: blockAll,
        b2bCollaborationOutbound: blockAll,
        b2bDirectConnectInbound: blockAll,
        b2bDirectConnectOutbound: blockAll,
        inboundTrust: { isMfaAccepted: false },
      },
      partners: [
        {
          tenantId: fabrikam,
          isServiceProvider: true,
          b2bCollaborationInbound: allowAll,
          b2bDirectConnectInbound: allowAll,
          inboundTrust: {
            isMfaAccepted: true,
            isCompliantDeviceAccepted: true,
            isHybridAzureADJoinedDeviceAccepted: true,
          },
        },
        { tenantId: northwind, b2bCollaborationInbound: allowAll },
      ],
    },
    ...changes,
  };
}

/** A policy that blocks everyone from everything, with changes to its conditions and to itself. */
export function policy(conditions: ConditionSet = {}, changes: ConditionalAccessPolicy = {}): ConditionalAccessPolicy {
  return {
    id: id("policy"),
    displayName: "Policy",
    state: "enabled",
    conditions: {
      clientAppTypes: ["all"],
      users: { includeUsers: ["All"] },
      applications: { includeApplications: ["All"] },
      ...conditions,
    },
    grantControls: { operator: "OR", builtInControls: ["block"] },
    ...changes,
  };
}

/** As `policy`, but asking for controls. */
export function requiring(builtInControls: string[], operator = "OR", conditions: ConditionSet = {}) {
  return policy(conditions, { grantControls: { operator, builtInControls } });
}

export function member(changes: Partial<UserIdentity> = {}): UserIdentity {
  return { kind: "user", userId: id("anna"), externalUserType: "none", groups: [], roles: [], ...changes };
}

/** A user of an external kind, from fabrikam unless said otherwise. */
export function external(externalUserType: UserIdentity["externalUserType"], homeTenantId = fabrikam): UserIdentity {
  const hasObject = externalUserType !== "serviceProvider" && externalUserType !== "b2bDirectConnectUser";
  const local = externalUserType === "internalGuest";
  return {
    kind: "user",
    externalUserType,
    ...(hasObject && { userId: id("guest") }),
    ...(!local && { homeTenantId }),
    groups: [],
    roles: [],
  };
}

/** A member in a browser on an unregistered Windows device, in the Netherlands but in no named network. */
export function signIn(changes: Partial<SignIn> = {}): SignIn {
  return {
    identity: member(),
    target: { kind: "applications", appIds: [someApp] },
    clientAppType: "browser",
    devicePlatform: "windows",
    device: null,
    ipAddress: "192.0.2.10",
    country: "NL",
    signInRiskLevel: "none",
    ...(changes.identity?.kind === "servicePrincipal" ? {} : { userRiskLevel: "none" as const }),
    insiderRiskLevel: "none",
    transferMethod: "none",
    ...changes,
  };
}
