import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import { acceptedClaims } from "./acceptedClaims";
import { crossTenantAccessDefault } from "./tokens";

/** Trust in the default lets anybody's tenant vouch for its own people. */
export const defaultTrustsNobody = resourceRule({
  name: "cross-tenant-default-trusts-nobody",
  description: "The cross-tenant access default trusts no claim of another tenant",
  controls: ["EB-XT-03v1"],
  remedy:
    "Set the claim to false in the default's inboundTrust, and trust single tenants with CrossTenantAccessPartner.",
  enforcementLevel: "mandatory",
  types: [crossTenantAccessDefault],
  parameters: parameters({}),
  ask: ({ properties }) => [
    () => {
      const claims = acceptedClaims(properties.at("inboundTrust"));
      return claims.length > 0 ? `Every tenant's word is taken for it: ${claims.join(", ")}.` : undefined;
    },
  ],
});
