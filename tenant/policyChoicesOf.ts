import { type PolicyChoices } from "./conditionalAccess/resolvePolicies";
import { type Tenant } from "./schema/tenantSchema";
import { securityDefaultsOf } from "./securityDefaultsOf";

/** What a tenant declares about its conditional-access policies. */
export function policyChoicesOf(tenant: Tenant): PolicyChoices {
  const { conditionalAccess, partners, licences } = tenant;
  // Entra refuses every enforced policy beside security defaults; a partner is cut off by its entry alone then.
  const brake = securityDefaultsOf(tenant) === "enabled" ? { suspendedPartners: "none" as const } : {};
  return { ...conditionalAccess, policies: { ...brake, ...conditionalAccess.policies }, partners, licences };
}
