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
    description:
      "Security defaults is a set of basic identity security mechanisms recommended by Microsoft. When enabled, these recommendations will be automatically enforced in your organization. Administrators and users will be better protected from common identity related attacks.",
    isEnabled: true,
  }));
}
