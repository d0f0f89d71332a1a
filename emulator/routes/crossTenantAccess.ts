import { crossTenantAccessDefaults } from "./crossTenantAccess/defaults";
import { deletedPartners } from "./crossTenantAccess/deletedPartners";
import { identitySynchronizations } from "./crossTenantAccess/identitySynchronizations";
import { partners } from "./crossTenantAccess/partners";
import { root } from "./crossTenantAccess/root";
import { type Route } from "../route";

/** Cross-tenant access settings (https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicy-overview). */
export const crossTenantAccess: readonly Route[] = [
  ...root,
  ...crossTenantAccessDefaults,
  ...partners,
  ...identitySynchronizations,
  ...deletedPartners,
];
