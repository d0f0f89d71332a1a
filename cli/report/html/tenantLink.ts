import { type TenantResult } from "../model";
import { type Markup, markup } from "./markup";

/** The place of a tenant in the page. */
export const tenantAnchor = ({ stack }: TenantResult): string => `tenant-${stack}`;

/** Links to where a tenant is told of. */
export const tenantLink = (tenant: TenantResult): Markup =>
  markup`<a href="#${encodeURIComponent(tenantAnchor(tenant))}"><bdi>${tenant.stack}</bdi></a> `;
