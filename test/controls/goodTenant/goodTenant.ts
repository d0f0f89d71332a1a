import type { TenantState } from "../../../controls/TenantState";
import { goodAuthentication } from "./authentication";
import { goodCrossTenantAccess } from "./crossTenantAccess";
import { goodDirectory } from "./directory";
import { ids } from "./ids";
import type { Mutable } from "./Mutable";
import { goodPolicies } from "./policies";
import { goodReviews } from "./reviews";

/** A tenant that is to be changed by a test. */
export type DraftTenant = Mutable<TenantState>;

/** A tenant that holds to every control. Each call makes a new one. */
export const goodTenant = (): DraftTenant => {
  const state: TenantState = {
    tenantId: ids.tenant,
    licences: new Set(["P1", "P2", "workloadIdentities"]),
    ...goodCrossTenantAccess(),
    authorizationPolicy: {
      allowInvitesFrom: "adminsAndGuestInviters",
      guestUserRoleId: "2af84b1e-32c8-42b7-82bc-daa82404023b",
      allowEmailVerifiedUsersToJoinOrganization: false,
      allowedToSignUpEmailBasedSubscriptions: false,
      allowedToUseSSPR: false,
      allowUserConsentForRiskyApps: false,
      blockMsolPowerShell: true,
      defaultUserRolePermissions: {
        allowedToCreateApps: false,
        allowedToCreateSecurityGroups: false,
        allowedToCreateTenants: false,
        permissionGrantPoliciesAssigned: [
          "ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-team",
        ],
      },
    },
    authenticationFlowsPolicy: { selfServiceSignUp: { isEnabled: false } },
    b2bManagementPolicies: [
      { isOrganizationDefault: true, definition: [domains({ AllowedDomains: ["northwind.example"] })] },
    ],
    groupSettings: [
      {
        templateId: "62375ab9-6b52-47ed-826b-58e47e0e304b",
        values: [{ name: "AllowGuestsToBeGroupOwner", value: "false" }],
      },
    ],
    securityDefaults: { isEnabled: false },
    conditionalAccessPolicies: goodPolicies(),
    namedLocations: [
      {
        id: ids.countries,
        displayName: "Allowed countries",
        countriesAndRegions: ["DE", "CH"],
        includeUnknownCountriesAndRegions: false,
      },
      { id: ids.addresses, displayName: "Partner", isTrusted: true, ipRanges: [{ cidrAddress: "203.0.113.0/24" }] },
    ],
    authenticationStrengths: [],
    ...goodDirectory(),
    ...goodAuthentication(),
    ...goodReviews(),
    declared: {
      kind: "partner",
      breakGlassGroupId: ids.breakGlassGroup,
      deployerIds: [ids.deployer],
      partners: [
        { tenantId: ids.provider, relationship: "serviceProvider", trust: { mfa: true } },
        {
          tenantId: ids.supplier,
          relationship: "supplier",
          trust: { compliantDevice: true },
          domains: ["northwind.example"],
        },
        { tenantId: ids.suspended, relationship: "supplier", status: "suspended" },
      ],
      partnerServicePrincipalIds: [ids.partnerApp],
    },
  };
  return structuredClone(state) as DraftTenant;
};

/** The JSON text in which Graph keeps invitation domains. */
export const domains = (lists: { AllowedDomains?: string[]; BlockedDomains?: string[] }): string =>
  JSON.stringify({ B2BManagementPolicy: { InvitationsAllowedAndBlockedDomainsPolicy: lists, AutoRedeemPolicy: {} } });

/** One of the tenant's conditional access policies, by name. */
export function policyOf(tenant: DraftTenant, displayName: string): DraftTenant["conditionalAccessPolicies"][number] {
  const found = tenant.conditionalAccessPolicies.find((policy) => policy.displayName === displayName);
  if (!found) throw new Error(`the good tenant has no policy "${displayName}"`);
  return found;
}
