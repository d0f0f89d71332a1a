import { expect } from "chai";
import { Contract } from "../support/contract/contract";
import { contoso, EmulatedService, fabrikam, northwind } from "../support/EmulatedService";

const crossTenant = "/policies/crossTenantAccessPolicy";
const block = {
  usersAndGroups: { accessType: "blocked", targets: [{ target: "AllUsers", targetType: "user" }] },
  applications: { accessType: "blocked", targets: [{ target: "AllApplications", targetType: "application" }] },
};
const sync = `${crossTenant}/partners/${northwind}/identitySynchronization`;
const directoryRoles = encodeURIComponent("scopeId eq '/' and scopeType eq 'DirectoryRole'");

const exchanges: [string, string, unknown?][] = [
  ["GET", "/v1.0/organization"],
  ["GET", `/v1.0/organization/${contoso}`],
  ["PATCH", `/v1.0/organization/${contoso}`, { technicalNotificationMails: [] }],
  ["GET", "/v1.0/subscribedSkus"],
  ["GET", `/v1.0${crossTenant}`],
  ["PATCH", `/v1.0${crossTenant}`, { allowedCloudEndpoints: [] }],
  ["GET", `/v1.0${crossTenant}/default`],
  ["GET", `/beta${crossTenant}/default`],
  ["PATCH", `/v1.0${crossTenant}/default`, { b2bCollaborationInbound: block, inboundTrust: { isMfaAccepted: true } }],
  ["POST", `/v1.0${crossTenant}/default/resetToSystemDefault`],
  ["POST", `/v1.0${crossTenant}/partners`, { tenantId: northwind, b2bDirectConnectInbound: null }],
  ["GET", `/v1.0${crossTenant}/partners`],
  ["GET", `/beta${crossTenant}/partners/${northwind}`],
  ["PATCH", `/v1.0${crossTenant}/partners/${northwind}`, { b2bCollaborationOutbound: block }],
  ["PUT", `/v1.0${sync}`, { displayName: "Northwind", userSyncInbound: { isSyncAllowed: true } }],
  ["GET", `/v1.0${sync}`],
  ["DELETE", `/v1.0${sync}`],
  ["DELETE", `/v1.0${crossTenant}/partners/${northwind}`],
  ["GET", `/v1.0${crossTenant}/partners/${fabrikam}/serviceProviderConstraints`],
  ["GET", "/beta/policies/deletedItems/crossTenantPartners"],
  ["GET", `/beta/policies/deletedItems/crossTenantSyncPolicyPartners/${northwind}`],
  ["POST", `/beta/policies/deletedItems/crossTenantPartners/${northwind}/restore`],
  ["GET", "/v1.0/policies/authorizationPolicy"],
  ["GET", "/beta/policies/authorizationPolicy"],
  ["PATCH", "/v1.0/policies/authorizationPolicy", { allowInvitesFrom: "adminsAndGuestInviters" }],
  ["PATCH", "/beta/policies/authorizationPolicy/authorizationPolicy", { blockMsolPowerShell: true }],
  ["GET", `/v1.0/policies/roleManagementPolicyAssignments?$filter=${directoryRoles}&$expand=policy($expand=rules)`],
  ["GET", `/v1.0/policies/roleManagementPolicies?$filter=${directoryRoles}`],
  ["GET", "/v1.0/policies/identitySecurityDefaultsEnforcementPolicy"],
  ["PATCH", "/v1.0/policies/identitySecurityDefaultsEnforcementPolicy", { isEnabled: true }],
  ["GET", "/v1.0/policies/authenticationMethodsPolicy"],
  ["PATCH", "/v1.0/policies/authenticationMethodsPolicy", { policyMigrationState: "migrationComplete" }],
  ["GET", "/v1.0/policies/authenticationMethodsPolicy/authenticationMethodConfigurations"],
  ["GET", "/v1.0/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/X509Certificate"],
  ["DELETE", "/v1.0/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/Sms"],
  ["GET", "/v1.0/policies/adminConsentRequestPolicy"],
  ["GET", "/v1.0/planner"],
];

describe("the emulator", () => {
  it("answers in the shapes that Graph publishes", async function () {
    const contract = Contract.load();
    if (!contract) return this.skip();
    const emulated = await EmulatedService.with();
    for (const [method, path, body] of exchanges) await emulated.graph(contoso, method, path, body);
    const { policyId } = (emulated.control.requests({ path: "PolicyAssignments$" })[0]!.responseBody as any).value[0];
    const policy = `/v1.0/policies/roleManagementPolicies/${policyId}`;
    const { rules } = (await emulated.graph(contoso, "GET", `${policy}?$expand=rules`)).body;
    await emulated.graph(contoso, "GET", `${policy}/rules/${rules[0].id}`);
    await emulated.graph(contoso, "PATCH", policy, { rules: rules.slice(0, 2) });
    const log = emulated.control.requests().filter((entry) => entry.version !== undefined);
    expect(log.filter((entry) => entry.status >= 400).map((entry) => [entry.path, entry.status])).to.deep.equal([
      ["/planner", 501],
    ]);
    const problems = log.flatMap((entry) => contract.problemsOf({ ...entry, version: entry.version! }));
    expect(problems).to.deep.equal([]);
  });
});
