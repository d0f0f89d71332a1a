import { licencesOf } from "../licences";
import { type Partner } from "../schema/partnerSchema";
import { type Tenant } from "../schema/tenantSchema";
import { type TenantProblem } from "../TenantProblem";

const surfaces = ["collaboration", "directConnect"] as const;
const directions = ["inbound", "outbound"] as const;

/**
 * What a tenant declares that it has no licence for. Parts of the baseline itself are left out and listed; what somebody
 * wrote down is not dropped behind his back. Paths begin at the tenant.
 */
export function licenceProblems({ licences, partners, crossTenantAccess }: Tenant): TenantProblem[] {
  if (licencesOf(licences).has("P1")) return [];
  return [
    ...partners.flatMap((partner, index) => [
      ...trusted(partner).map((claim) => needsP1(["partners", index, "trust", claim], "trust in a claim")),
      ...scoped(partner).map((path) => needsP1(["partners", index, ...path], "single users, groups or applications")),
      ...(partner.identitySynchronization
        ? [needsP1(["partners", index, "identitySynchronization"], "synchronisation")]
        : []),
    ]),
    ...scoped(crossTenantAccess.default).map((path) =>
      needsP1(["crossTenantAccess", "default", ...path], "single users, groups or applications"),
    ),
  ];
}

const needsP1 = (path: PropertyKey[], what: string): TenantProblem => ({
  path,
  found: `${what}, in a tenant of licences.entraId free`,
  expected: "a tenant with Entra ID P1; leave it out, or correct licences.entraId",
});

const trusted = ({ trust }: Partner) =>
  (["mfa", "compliantDevice", "hybridJoinedDevice"] as const).filter((claim) => trust?.[claim]);

function scoped(access: Pick<Partner, "collaboration" | "directConnect">): PropertyKey[][] {
  return surfaces.flatMap((surface) =>
    directions
      .filter((direction) => {
        const rule = access[surface]?.[direction];
        return rule && (rule.users !== "all" || rule.applications !== "all");
      })
      .map((direction) => [surface, direction]),
  );
}
