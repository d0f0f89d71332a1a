import { type Tenant } from "../schema/tenantSchema";
import { type TenantProblem, within } from "../TenantProblem";
import { accessProblems, defaultAccessProblems } from "./accessProblems";
import { partnerProblems } from "./partnerProblems";
import { roleProblems } from "./roleProblems";
import { rolloutProblems } from "./rolloutProblems";

const surfaces = ["collaboration", "directConnect"] as const;

/** What is wrong with a tenant of which each field is right by itself. */
export function tenantProblems(tenant: Tenant): TenantProblem[] {
  const { partners, crossTenantAccess, privilegedRoles } = tenant;
  return [
    ...within(["partners"], partnerProblems(partners, tenant.tenantId)),
    ...partners.flatMap((partner, index) =>
      surfaces.flatMap((surface) => within(["partners", index, surface], accessProblems(partner[surface]))),
    ),
    ...surfaces.flatMap((surface) =>
      within(["crossTenantAccess", "default", surface], defaultAccessProblems(crossTenantAccess.default[surface])),
    ),
    ...(privilegedRoles ? within(["privilegedRoles"], roleProblems(privilegedRoles)) : []),
    ...rolloutProblems(tenant),
    ...customersOfCustomers(tenant),
  ];
}

function customersOfCustomers({ kind, partners }: Tenant): TenantProblem[] {
  if (kind === "partner") return [];
  return partners.flatMap(({ relationship }, index) =>
    relationship === "customer"
      ? [
          {
            path: ["partners", index, "relationship"],
            found: "customer, in a tenant of kind customer",
            expected: "another relationship; only a tenant of kind partner administers customers",
          },
        ]
      : [],
  );
}
