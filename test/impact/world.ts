import type { TenantState } from "../../controls/TenantState";
import type { DeclaredTenant } from "../../impact";

const guid = (digit: number): string => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`;

export const contoso = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
export const fabrikam = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";
export const northwind = "5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d";
export const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
export const breakGlassGroup = guid(1);
export const adminGroup = guid(2);
export const breakGlassUser = guid(3);
export const amal = guid(4);
export const kim = guid(5);
export const deployer = { objectId: guid(6), isUser: false, ownerTenantId: contoso };
export const northwindGroup = guid(7);

export const everyone = (accessType: string) => ({
  usersAndGroups: { accessType, targets: [{ target: "AllUsers", targetType: "user" }] },
  applications: { accessType, targets: [{ target: "AllApplications", targetType: "application" }] },
});

type Policy = NonNullable<TenantState["conditionalAccessPolicies"]>[number];

/** An enforced policy on everyone and every app but break-glass, with changes to it and to its users. */
export const policy = (displayName: string, controls: string[], users: object = {}, changes: object = {}): Policy => ({
  id: displayName,
  displayName,
  state: "enabled",
  conditions: {
    clientAppTypes: ["all"],
    applications: { includeApplications: ["All"] },
    users: { includeUsers: ["All"], excludeGroups: [breakGlassGroup], ...users },
  },
  grantControls: { operator: "OR", builtInControls: controls },
  ...changes,
});

/** Contoso: MFA for everyone; Fabrikam administers it, Northwind's group may be guests; Amal and Kim are administrators. */
export const state = (changes: Partial<TenantState> = {}): TenantState => ({
  tenantId: contoso,
  conditionalAccessPolicies: [policy("MFA", ["mfa"])],
  namedLocations: [],
  authenticationStrengths: [],
  crossTenantAccessDefault: {
    b2bCollaborationInbound: everyone("blocked"),
    b2bDirectConnectInbound: everyone("blocked"),
    inboundTrust: { isMfaAccepted: false },
  },
  crossTenantAccessPartners: [
    { tenantId: fabrikam, isServiceProvider: true, inboundTrust: { isMfaAccepted: true } },
    {
      tenantId: northwind,
      b2bCollaborationInbound: {
        usersAndGroups: { accessType: "allowed", targets: [{ target: northwindGroup, targetType: "group" }] },
        applications: { accessType: "allowed", targets: [{ target: "Office365", targetType: "application" }] },
      },
    },
  ],
  groups: [
    { id: breakGlassGroup, displayName: "Break-glass", members: [{ id: breakGlassUser, displayName: "Emergency 1" }] },
    { id: adminGroup, displayName: "Admins", members: [{ id: kim, displayName: "Kim", userType: "Member" }] },
  ],
  roleAssignments: [
    { principalId: amal, roleDefinitionId: globalAdministrator, directoryScopeId: "/", principal: user("Amal") },
    { principalId: breakGlassUser, roleDefinitionId: globalAdministrator, principal: user("Emergency 1") },
  ],
  roleEligibilityScheduleInstances: [
    {
      principalId: adminGroup,
      roleDefinitionId: globalAdministrator,
      directoryScopeId: "/",
      principal: { "@odata.type": "#microsoft.graph.group", displayName: "Admins" },
    },
  ],
  ...changes,
});

const user = (displayName: string) => ({ "@odata.type": "#microsoft.graph.user", displayName, userType: "Member" });

/** Contoso's file. */
export const declared = (changes: Partial<DeclaredTenant> = {}): DeclaredTenant => ({
  tenantId: contoso,
  displayName: "Contoso",
  breakGlass: { groupId: breakGlassGroup },
  partners: [
    { name: "Fabrikam", tenantId: fabrikam, relationship: "serviceProvider", trust: { compliantDevice: false } },
    {
      name: "Northwind",
      tenantId: northwind,
      relationship: "supplier",
      collaboration: { inbound: { groups: [northwindGroup], applications: ["Office365"] } },
    },
  ],
  lockout: { expectBlocked: [] },
  ...changes,
});
