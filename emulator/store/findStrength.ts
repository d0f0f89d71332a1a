import { builtInStrength } from "../data/builtInStrengths";
import { type Entity } from "./Entity";
import { type Tenant } from "./Tenant";

/** The authentication strength of this id that a write finds in a tenant, built in or its own. */
export function findStrength(id: string, tenant: Tenant): Entity | undefined {
  return builtInStrength(id) ?? tenant.objects("authenticationStrengthPolicies").get(id);
}
