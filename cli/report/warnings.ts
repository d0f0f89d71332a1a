import { type Report, type TenantResult } from "./model";

/** A warning, with the tenants that it came from. */
export interface Warning {
  warning: string;
  tenants: TenantResult[];
}

/** Each warning once: most are the same for all tenants. */
export function warningsOf({ tenants }: Report): Warning[] {
  const found = new Map<string, Warning>();
  for (const tenant of tenants) {
    for (const warning of tenant.warnings) {
      const known = found.get(warning);
      if (known) known.tenants.push(tenant);
      else found.set(warning, { warning, tenants: [tenant] });
    }
  }
  return [...found.values()];
}
