import { type Singleton } from "./Singleton";
import { type Tenant } from "./Tenant";

/** What members and guests may do by themselves. `permissionGrantPolicies` has different places in v1.0 and beta. */
export interface AuthorizationPolicy {
  displayName: string;
  description: string;
  allowInvitesFrom: string;
  guestUserRoleId: string;
  allowedToSignUpEmailBasedSubscriptions: boolean;
  allowedToUseSSPR: boolean;
  allowEmailVerifiedUsersToJoinOrganization: boolean;
  allowUserConsentForRiskyApps: boolean | null;
  blockMsolPowerShell: boolean | null;
  defaultUserRolePermissions: Readonly<Record<string, unknown>>;
  permissionGrantPolicies: readonly string[];
}

/** A tenant's authorization policy, at first as in a new tenant. */
export function authorizationPolicy(tenant: Tenant): Singleton<AuthorizationPolicy> {
  return tenant.singleton<AuthorizationPolicy>("authorizationPolicy", () => ({
    displayName: "Authorization Policy",
    description: "Used to manage authorization related settings across the company.",
    allowInvitesFrom: "everyone",
    guestUserRoleId: "10dae51f-b6af-4016-8d66-8c2a99b929b3",
    allowedToSignUpEmailBasedSubscriptions: true,
    allowedToUseSSPR: true,
    allowEmailVerifiedUsersToJoinOrganization: false,
    allowUserConsentForRiskyApps: false,
    blockMsolPowerShell: false,
    defaultUserRolePermissions: {
      allowedToCreateApps: true,
      allowedToCreateSecurityGroups: true,
      allowedToCreateTenants: true,
      allowedToReadBitlockerKeysForOwnedDevice: true,
      allowedToReadOtherUsers: true,
    },
    permissionGrantPolicies: [
      "ManagePermissionGrantsForSelf.microsoft-user-default-recommended",
      "ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-team",
      "ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-chat",
    ],
  }));
}
