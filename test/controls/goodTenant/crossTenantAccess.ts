import type { TenantState } from "../../../controls/TenantState";
import { ids } from "./ids";

const half = (accessType: string, target: string, targetType: string) => ({
  accessType,
  targets: [{ target, targetType }],
});

/** A section for everyone and everything. */
export const section = (accessType: string) => ({
  usersAndGroups: half(accessType, "AllUsers", "user"),
  applications: half(accessType, "AllApplications", "application"),
});

const noTrust = {
  isMfaAccepted: false,
  isCompliantDeviceAccepted: false,
  isHybridAzureADJoinedDeviceAccepted: false,
};

export const goodCrossTenantAccess = (): Pick<
  TenantState,
  "crossTenantAccessPolicy" | "crossTenantAccessDefault" | "crossTenantAccessPartners" | "delegatedAdminRelationships"
> => ({
  crossTenantAccessPolicy: { allowedCloudEndpoints: [] },
  crossTenantAccessDefault: {
    b2bCollaborationInbound: section("blocked"),
    b2bCollaborationOutbound: section("blocked"),
    b2bDirectConnectInbound: section("blocked"),
    b2bDirectConnectOutbound: section("blocked"),
    tenantRestrictions: section("blocked"),
    inboundTrust: { ...noTrust },
    automaticUserConsentSettings: { inboundAllowed: false, outboundAllowed: false },
    invitationRedemptionIdentityProviderConfiguration: {
      primaryIdentityProviderPrecedenceOrder: ["azureActiveDirectory", "externalFederation"],
      fallbackIdentityProvider: "emailOneTimePasscode",
    },
  },
  crossTenantAccessPartners: [
    {
      tenantId: ids.provider,
      isServiceProvider: true,
      b2bCollaborationInbound: section("allowed"),
      inboundTrust: { ...noTrust, isMfaAccepted: true },
      automaticUserConsentSettings: { inboundAllowed: null, outboundAllowed: null },
      identitySynchronization: null,
      serviceProviderConstraints: { allowedRoleTemplateIds: ["729827e3-9c14-49f7-bb1b-9608f156bbb8"] },
    },
    {
      tenantId: ids.supplier,
      inboundTrust: { ...noTrust, isCompliantDeviceAccepted: true },
      identitySynchronization: null,
    },
    { tenantId: ids.suspended, inboundTrust: null, identitySynchronization: null },
  ],
  delegatedAdminRelationships: [
    {
      id: "r",
      displayName: "Adatum",
      status: "active",
      accessDetails: { unifiedRoles: [{ roleDefinitionId: "729827e3-9c14-49f7-bb1b-9608f156bbb8" }] },
    },
  ],
});
