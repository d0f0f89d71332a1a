import { type Collection } from "./Collection";
import { type Entity } from "./Entity";
import { type Singleton } from "./Singleton";
import { type Tenant } from "./Tenant";

/** A cross-tenant access policy's own settings, besides its default and its partners. */
export interface CrossTenantAccessPolicy {
  displayName: string;
  allowedCloudEndpoints: readonly string[];
}

export function crossTenantAccessPolicy(tenant: Tenant): Singleton<CrossTenantAccessPolicy> {
  return tenant.singleton<CrossTenantAccessPolicy>("crossTenantAccessPolicy", () => ({
    displayName: "CrossTenantAccessPolicy",
    allowedCloudEndpoints: [],
  }));
}

/** What holds for every tenant without an entry of its own; `isServiceDefault` until somebody changes it. */
export function crossTenantAccessDefault(tenant: Tenant): Singleton {
  return tenant.singleton("crossTenantAccessDefault", () => systemDefault);
}

/** The entries for other tenants, by tenant id. They hold what was set; what is not there inherits from the default. */
export function crossTenantAccessPartners(tenant: Tenant): Collection {
  return tenant.objects("crossTenantAccessPartners");
}

/** The identity synchronisation of partners, by tenant id. */
export function identitySynchronization(tenant: Tenant): Collection {
  return tenant.objects("crossTenantIdentitySynchronization");
}

/** The ceilings of roles that service providers may hold, by tenant id. Microsoft writes them. */
export function serviceProviderConstraints(tenant: Tenant): Collection {
  return tenant.objects("serviceProviderConstraints");
}

const all = (accessType: string) => ({
  usersAndGroups: { accessType, targets: [{ target: "AllUsers", targetType: "user" }] },
  applications: { accessType, targets: [{ target: "AllApplications", targetType: "application" }] },
});

/** The default of a new tenant, and after resetToSystemDefault. */
export const systemDefault: Entity = {
  isServiceDefault: true,
  inboundTrust: { isMfaAccepted: false, isCompliantDeviceAccepted: false, isHybridAzureADJoinedDeviceAccepted: false },
  b2bCollaborationInbound: all("allowed"),
  b2bCollaborationOutbound: all("allowed"),
  b2bDirectConnectInbound: all("blocked"),
  b2bDirectConnectOutbound: all("blocked"),
  automaticUserConsentSettings: { inboundAllowed: false, outboundAllowed: false },
  tenantRestrictions: { devices: null, ...all("blocked") },
  invitationRedemptionIdentityProviderConfiguration: {
    primaryIdentityProviderPrecedenceOrder: ["azureActiveDirectory", "externalFederation", "socialIdentityProviders"],
    fallbackIdentityProvider: "defaultConfiguredIdp",
  },
  m365CollaborationInbound: { users: all("blocked").usersAndGroups },
  m365CollaborationOutbound: { usersAndGroups: all("allowed").usersAndGroups },
  appServiceConnectInbound: { applications: all("blocked").applications },
  blockServiceProviderOutboundAccess: false,
};
