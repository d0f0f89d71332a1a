import { type TenantInput } from "../../tenant/schema/tenantSchema";

/** Ids of tenants and groups, each the same wherever it is used. */
export const ids = {
  contoso: "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70",
  fabrikam: "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f",
  northwind: "5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d",
  breakGlass: "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a",
  approvers: "7e6d5c4b-3a2f-4e1d-8c9b-6f5e4d3c2b1a",
  suppliers: "c4d5e6f7-0819-4a2b-9c3d-4e5f60718293",
} as const;

type PartnerInput = NonNullable<TenantInput["partners"]>[number];

/** A tenant with what has to be there, and what is given. */
export const tenantInput = (given: Partial<TenantInput> = {}): TenantInput => ({
  displayName: "Contoso",
  tenantId: ids.contoso,
  kind: "customer",
  ...given,
});

/** Northwind, a supplier whose people may be guests in Office 365. */
export const supplier = (given: Partial<PartnerInput> = {}): PartnerInput => ({
  name: "Northwind",
  tenantId: ids.northwind,
  relationship: "supplier",
  collaboration: { inbound: { groups: [ids.suppliers], applications: ["Office365"] } },
  ...given,
});

/** Fabrikam, a service provider whose MFA is trusted. */
export const serviceProvider = (given: Partial<PartnerInput> = {}): PartnerInput => ({
  name: "Fabrikam",
  tenantId: ids.fabrikam,
  relationship: "serviceProvider",
  trust: { mfa: true, reason: "They require it of their administrators." },
  ...given,
});
