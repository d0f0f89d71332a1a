import { everyone } from "./FakeGraph";
import { pimResources, strict } from "./pimPolicies";

const id = "2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
const owner = "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
const lax = { ...strict, mfa: false, justification: false, duration: "PT10H", approvers: [], activeExpires: false };

/** For every type of resource that guardrails look at, properties that break one or more. */
export const guardrailSamples: Readonly<Record<string, Record<string, unknown>>> = {
  "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy": {
    state: "enabled",
    conditions: { users: { includedUsers: ["All"], excludedUsers: [], excludedGroups: [] } },
    grantControls: { operator: "OR", builtInControls: ["block"] },
  },
  "entra:index:AuthenticationContextPolicy": {
    displayName: "Roles",
    state: "enabled",
    contexts: ["c1"],
    excludeGroups: [],
    excludeUsers: [],
  },
  "entra:index:CrossTenantAccessPolicy": { allowedCloudEndpoints: ["microsoftonline.us"] },
  "entra:index:CrossTenantAccessDefault": {
    inboundTrust: { isMfaAccepted: true, isCompliantDeviceAccepted: false },
    b2bCollaborationInbound: everyone("allowed"),
    b2bDirectConnectOutbound: everyone("blocked"),
    onDestroy: "systemDefault",
  },
  "entra:index:CrossTenantAccessPartner": { tenantId: id, inboundTrust: { isMfaAccepted: true } },
  "entra:index:AuthorizationPolicy": {
    allowInvitesFrom: "everyone",
    guestUserRoleId: "10dae51f-b6af-4016-8d66-8c2a99b929b3",
    allowEmailVerifiedUsersToJoinOrganization: true,
    allowedToSignUpEmailBasedSubscriptions: true,
  },
  "azuread:index/directoryRoleAssignment:DirectoryRoleAssignment": {
    roleId: globalAdministrator,
    principalObjectId: id,
  },
  "azuread:index/directoryRoleMember:DirectoryRoleMember": { roleObjectId: id, memberObjectId: id },
  "azure-native:authorization:RoleAssignment": { roleDefinitionId: owner, principalId: id, scope: "/subscriptions/x" },
  "entra:index:DirectoryRoleEligibility": { roleDefinitionId: "Global Administrator", expiration: {}, principalId: id },
  "azuread:index/directoryRoleEligibilityScheduleRequest:DirectoryRoleEligibilityScheduleRequest": {
    roleDefinitionId: globalAdministrator,
    principalId: id,
  },
  "azuread:index/privilegedAccessGroupAssignmentSchedule:PrivilegedAccessGroupAssignmentSchedule": {
    permanentAssignment: true,
  },
  "azuread:index/privilegedAccessGroupEligibilitySchedule:PrivilegedAccessGroupEligibilitySchedule": {
    permanentAssignment: true,
  },
  "azure-native:authorization:PimRoleEligibilitySchedule": {
    roleDefinitionId: owner,
    scheduleInfo: { expiration: { type: "NoExpiration" } },
  },
  ...Object.fromEntries(
    pimResources.map(({ type, declare }) => [type, declare({ ...lax, eligibilityExpires: false })]),
  ),
  "azuread:index/application:Application": { displayName: "App", password: { displayName: "secret" } },
  "azuread:index/applicationPassword:ApplicationPassword": { applicationId: id },
  "azuread:index/servicePrincipalPassword:ServicePrincipalPassword": { servicePrincipalId: id },
  "azuread:index/applicationCertificate:ApplicationCertificate": {
    startDate: "2026-01-01T00:00:00Z",
    endDate: "2036-01-01T00:00:00Z",
    value: "unread",
  },
  "azuread:index/servicePrincipalCertificate:ServicePrincipalCertificate": {
    startDate: "2026-01-01T00:00:00Z",
    endDateRelative: "87600h",
    value: "unread",
  },
};
