import { type TenantInput } from "../../tenant/schema/tenantSchema";
import { ids, serviceProvider, supplier, tenantInput } from "./tenants";

/** Accounts and a service provider's app of the full tenant. */
export const fullIds = {
  accounts: ["0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d", "1b2c3d4e-5f6a-4b7c-8d9e-0f1a2b3c4d5e"],
  app: "9f8e7d6c-5b4a-4321-8fed-cba987654321",
  suspended: "c0ffee00-1111-4222-8333-444455556666",
};

/** A tenant that declares all that the baseline asks for, with everything enforced. */
export const fullTenant = (given: Partial<TenantInput> = {}): TenantInput =>
  tenantInput({
    licences: { entraId: "p2", workloadIdentities: true, governance: true },
    deployerIds: ["1f0c5d7e-2b3a-4c6d-9e8f-7a6b5c4d3e2f"],
    breakGlass: { accounts: fullIds.accounts },
    partners: [
      supplier({ domains: ["northwind.example"] }),
      serviceProvider({
        trust: { mfa: true, compliantDevice: true, reason: "Contract, annex 4." },
        ipRanges: ["203.0.113.0/24"],
        servicePrincipalIds: [fullIds.app],
        domains: ["fabrikam.example"],
      }),
      supplier({ name: "Breached", tenantId: fullIds.suspended, status: "suspended" }),
    ],
    guests: { consent: { users: [] }, consentRequests: { reviewers: { groups: [ids.approvers] } } },
    conditionalAccess: { rollout: "enforced", allowedCountries: ["DE", "NL"] },
    privilegedRoles: {
      approvers: { groups: [ids.approvers] },
      notificationRecipients: ["security@contoso.example"],
      groups: [ids.approvers],
    },
    azureRoles: {
      scopes: {
        "/subscriptions/5a0c1e2f-7b3d-4f6a-8c9e-1d2b3a4f5e60": {
          Owner: { policyName: "0b6f1e2d-3c4a-4b5d-9e8f-7a6b5c4d3e21" },
          "User Access Administrator": { policyName: "1c7a2f3e-4d5b-4c6e-8f9a-8b7c6d5e4f32" },
          "Role Based Access Control Administrator": { policyName: "2d8b3a4f-5e6c-4d7f-9a0b-9c8d7e6f5a43" },
        },
      },
    },
    authenticationMethods: {},
    accessReviews: { startDate: "2026-12-07", reviewers: { groups: [ids.approvers] } },
    securityDefaults: "disabled",
    ...given,
  });
