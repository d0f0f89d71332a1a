/** Type tokens of the `entra` provider's cross-tenant access resources. */
export const crossTenantAccessPolicy = "entra:index:CrossTenantAccessPolicy";
export const crossTenantAccessDefault = "entra:index:CrossTenantAccessDefault";
export const crossTenantAccessPartner = "entra:index:CrossTenantAccessPartner";
export const crossTenantIdentitySynchronization = "entra:index:CrossTenantIdentitySynchronization";
