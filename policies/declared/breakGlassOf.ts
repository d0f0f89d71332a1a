import type { Tenant } from "./tenantOfStack";

/** The object ids by which a tenant file says who break-glass is; none where it doesn't, or has the group made. */
export const breakGlassOf = (tenant: Tenant | undefined): string[] =>
  tenant?.breakGlass?.groupId ? [tenant.breakGlass.groupId] : [];
