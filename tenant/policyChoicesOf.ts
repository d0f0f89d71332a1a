import { type PolicyChoices } from "./conditionalAccess/resolvePolicies";
import { type Tenant } from "./schema/tenantSchema";

/** What a tenant declares about its conditional-access policies. */
export const policyChoicesOf = ({ conditionalAccess, partners, licences }: Tenant): PolicyChoices => ({
  ...conditionalAccess,
  partners,
  licences,
});
