import type { Having } from "../given";

/** Tenant ids of service providers: those declared, and those that Microsoft or somebody else marked as such. */
export const serviceProviders = ({
  crossTenantAccessPartners,
  declared,
}: Having<"crossTenantAccessPartners">): string[] => [
  ...new Set(
    [
      ...crossTenantAccessPartners.filter(({ isServiceProvider }) => isServiceProvider === true),
      ...(declared?.partners ?? []).filter(({ relationship }) => relationship === "serviceProvider"),
    ].map(({ tenantId }) => tenantId.toLowerCase()),
  ),
];
