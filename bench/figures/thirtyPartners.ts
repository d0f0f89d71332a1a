const people = { groups: ["a9b8c7d6-e5f4-4b3a-9c2d-1e0f9a8b7c6e"] };

const partners = Array.from({ length: 30 }, (_, index) => ({
  name: `Partner ${index}`,
  tenantId: `9a000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
  relationship: index % 3 === 0 ? "serviceProvider" : "supplier",
  collaboration: { inbound: { users: "all", applications: ["Office365"] } },
  trust: { mfa: true, reason: "Contract." },
  domains: [`partner${index}.example`],
}));

/** A program that gives a tenant everything that the baseline has, and thirty partners. */
export function thirtyPartners(dist: string, tenantId: string): string {
  const tenant = {
    displayName: "Thirty partners",
    tenantId,
    kind: "customer",
    breakGlass: { groupId: "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d" },
    partners,
    conditionalAccess: { rollout: "enforced", allowedCountries: ["DE"] },
    privilegedRoles: { approvers: people, notificationRecipients: ["security@fabrikam.example"] },
    authenticationMethods: {},
    accessReviews: { startDate: "2026-12-01", reviewers: people },
  };
  return `
const azuread = require("@pulumi/azuread/provider");
const { entra, TenantBaseline } = require(${JSON.stringify(`${dist}/components`)});
const tenantId = ${JSON.stringify(tenantId)};
const providers = { entra: new entra.Provider("entra", { tenantId }), azuread: new azuread.Provider("azuread", { tenantId }) };
new TenantBaseline("thirty", { tenant: ${JSON.stringify(tenant)} }, { providers });
`;
}
