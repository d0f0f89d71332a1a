import { type Singleton } from "./Singleton";
import { type Tenant } from "./Tenant";

/** Microsoft's own protection of a tenant without conditional access policies. */
export interface SecurityDefaults {
  id: string;
  displayName: string;
  description: string;
  isEnabled: boolean;
}

/** A tenant's security defaults. They are on in a new tenant, and exclude enabled conditional access policies. */
export function securityDefaults(tenant: Tenant): Singleton<SecurityDefaults> {
  return tenant.singleton<SecurityDefaults>("identitySecurityDefaultsEnforcementPolicy", () => ({
    id: "00000000-0000-0000-0000-000000000005",
    displayName: "Security Defaults",
    description: "The basic protection that Microsoft turns on in a new tenant.",
    isEnabled: true,
  }));
}
