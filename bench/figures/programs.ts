import { roleTemplates } from "../../emulator/data/roleTemplates";

/** The emulated tenant that the figures deploy to; it holds a P2 licence. */
export const emulatedTenant = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";

const blocked = `{
  usersAndGroups: { accessType: "blocked", targets: [{ target: "AllUsers", targetType: "user" }] },
  applications: { accessType: "blocked", targets: [{ target: "AllApplications", targetType: "application" }] },
}`;

/** A program with as many partner entries as asked for. */
export const partnersProgram = (dist: string, partners: number): string => `
const entra = require(${JSON.stringify(`${dist}/resources`)});
for (let i = 0; i < ${partners}; i++) {
  const tenantId = "00000000-0000-4000-8000-" + String(i + 1).padStart(12, "0");
  new entra.CrossTenantAccessPartner("partner-" + i, { tenantId, b2bDirectConnectInbound: ${blocked} });
}
`;

/** A program with every kind: partner entries, role policies and the singletons. */
export const wholeProgram = (dist: string, partners: number, roleCount: number): string => `
${partnersProgram(dist, partners)}
new entra.CrossTenantAccessPolicy("policy", { allowedCloudEndpoints: [] });
new entra.CrossTenantAccessDefault("default", { b2bDirectConnectInbound: ${blocked} });
new entra.AuthorizationPolicy("authorization", { allowInvitesFrom: "adminsAndGuestInviters" });
new entra.SecurityDefaults("securityDefaults", { isEnabled: false });
for (const role of ${JSON.stringify(roleTemplates.slice(0, roleCount).map(({ displayName }) => displayName))}) {
  new entra.RoleManagementPolicy(role.replace(/\\W+/g, "-"), { role, activation: { maximumDuration: "PT4H" } });
}
`;
