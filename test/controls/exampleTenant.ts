import type {
  ConditionalAccessPolicy,
  CrossTenantAccessSettings,
  RoleManagementRule,
  TenantState,
} from "../../controls/TenantState";

const blocked = (target: string, targetType: string) => ({ accessType: "blocked", targets: [{ target, targetType }] });
const blockAll = () => ({
  usersAndGroups: blocked("AllUsers", "user"),
  applications: blocked("AllApplications", "application"),
});

export const breakGlassGroupId = "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a";
export const partnerTenantId = "5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d";

export const deniedDefault = (): CrossTenantAccessSettings => ({
  b2bCollaborationInbound: blockAll(),
  b2bCollaborationOutbound: blockAll(),
  b2bDirectConnectInbound: blockAll(),
  b2bDirectConnectOutbound: blockAll(),
  inboundTrust: {
    isMfaAccepted: false,
    isCompliantDeviceAccepted: false,
    isHybridAzureADJoinedDeviceAccepted: false,
  },
});

export const mfaForExternals = (types: string): ConditionalAccessPolicy => ({
  displayName: `MFA for ${types}`,
  state: "enabled",
  conditions: {
    clientAppTypes: ["all"],
    users: {
      excludeGroups: [breakGlassGroupId],
      includeGuestsOrExternalUsers: { guestOrExternalUserTypes: types, externalTenants: { membershipKind: "all" } },
    },
    applications: { includeApplications: ["All"], excludeApplications: [] },
    signInRiskLevels: [],
    locations: null,
  },
  grantControls: { operator: "OR", builtInControls: ["mfa"] },
});

const rules = (): Record<string, RoleManagementRule> =>
  Object.fromEntries(
    (
      [
        { id: "Enablement_EndUser_Assignment", enabledRules: ["MultiFactorAuthentication", "Justification"] },
        { id: "Expiration_EndUser_Assignment", isExpirationRequired: true, maximumDuration: "PT4H" },
        {
          id: "Approval_EndUser_Assignment",
          setting: { isApprovalRequired: true, approvalStages: [{ primaryApprovers: [{ groupId: "g" }] }] },
        },
        { id: "Expiration_Admin_Assignment", isExpirationRequired: true, maximumDuration: "P15D" },
        { id: "Expiration_Admin_Eligibility", isExpirationRequired: true, maximumDuration: "P180D" },
        { id: "Notification_Admin_Admin_Eligibility", notificationRecipients: ["soc@contoso.example"] },
        { id: "Notification_Admin_Admin_Assignment", notificationRecipients: ["soc@contoso.example"] },
        { id: "Notification_Admin_EndUser_Assignment", notificationRecipients: ["soc@contoso.example"] },
      ] as RoleManagementRule[]
    ).map((rule) => [rule.id, rule]),
  );

const highlyPrivileged = [
  "62e90394-69f5-4237-9190-012177145e10",
  "e8611ab8-c189-46e8-94e1-60213ab1f814",
  "fe930be7-5e62-47db-91af-98c3a49a38b1",
  "f28a1f50-f6e7-4571-818b-6a12f2af6b6c",
  "29232cdf-9323-42fd-ade2-1d097af3e4de",
  "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
  "158c047a-c907-4556-b7ef-446551a6b5f7",
  "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2",
];

/** A tenant that holds to every control. */
export const goodTenant = (): TenantState => ({
  tenantId: "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70",
  licences: new Set(["P1", "P2"]),
  crossTenantAccessPolicy: { allowedCloudEndpoints: [] },
  crossTenantAccessDefault: deniedDefault(),
  crossTenantAccessPartners: [{ tenantId: partnerTenantId }],
  authorizationPolicy: {
    allowInvitesFrom: "adminsAndGuestInviters",
    guestUserRoleId: "2af84b1e-32c8-42b7-82bc-daa82404023b",
    allowEmailVerifiedUsersToJoinOrganization: false,
    allowedToSignUpEmailBasedSubscriptions: false,
  },
  conditionalAccessPolicies: [
    mfaForExternals(
      "internalGuest,b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,otherExternalUser,serviceProvider",
    ),
  ],
  roleManagementRules: Object.fromEntries(highlyPrivileged.map((id) => [id, rules()])),
  declared: { breakGlassGroupId, partnerTenantIds: [partnerTenantId] },
});
