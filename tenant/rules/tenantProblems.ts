import { azureRoleChoicesOf } from "../azureRoles/azureRoleChoicesOf";
import { countryProblems, policyPartnerProblems, unmeetable } from "../conditionalAccess/problems";
import { activationContexts } from "../privilegedRoles/activationContexts";
import { resolveRoles } from "../privilegedRoles/resolveRoles";
import { policyChoicesOf } from "../policyChoicesOf";
import { type Tenant } from "../schema/tenantSchema";
import { type TenantProblem, within } from "../TenantProblem";
import { accessProblems, defaultAccessProblems } from "./accessProblems";
import { azureRoleProblems, unansweredContexts } from "./azureRoleProblems";
import { deployerProblems } from "./deployerProblems";
import { deviationProblems } from "./deviationProblems";
import { eligibleProblems } from "./eligibleProblems";
import { licenceProblems } from "./licenceProblems";
import { partnerProblems } from "./partnerProblems";
import { roleProblems } from "./roleProblems";
import { rolloutProblems } from "./rolloutProblems";

const surfaces = ["collaboration", "directConnect"] as const;

/** What is wrong on a day (ISO 8601) with a tenant of which each field is right by itself. */
export function tenantProblems(tenant: Tenant, today: string): TenantProblem[] {
  const { partners, crossTenantAccess, privilegedRoles, azureRoles } = tenant;
  const choices = policyChoicesOf(tenant);
  return [
    ...within(["partners"], partnerProblems(partners, tenant.tenantId)),
    ...partners.flatMap((partner, index) =>
      surfaces.flatMap((surface) => within(["partners", index, surface], accessProblems(partner[surface]))),
    ),
    ...surfaces.flatMap((surface) =>
      within(["crossTenantAccess", "default", surface], defaultAccessProblems(crossTenantAccess.default[surface])),
    ),
    ...(privilegedRoles
      ? within(["privilegedRoles"], [...roleProblems(privilegedRoles), ...eligibleProblems(privilegedRoles)])
      : []),
    ...(azureRoles
      ? within(
          ["azureRoles"],
          [
            ...azureRoleProblems(azureRoleChoicesOf(azureRoles, privilegedRoles)),
            ...unansweredContexts(azureRoles, answeredContexts(tenant)),
          ],
        )
      : []),
    ...rolloutProblems(tenant, choices),
    ...within(["partners"], policyPartnerProblems(choices)),
    ...within(["conditionalAccess"], [...countryProblems(choices), ...unmeetable(choices)]),
    ...deployerProblems(tenant),
    ...licenceProblems(tenant),
    ...within(["acceptedDeviations"], deviationProblems(tenant.acceptedDeviations, today)),
    ...customersOfCustomers(tenant),
  ];
}

/** The contexts for which a policy of the baseline is enforced, or made by hand where the rollout is none. */
const answeredContexts = ({ conditionalAccess, privilegedRoles }: Tenant): string[] =>
  privilegedRoles && conditionalAccess.rollout !== "reportOnly"
    ? activationContexts(resolveRoles(privilegedRoles))
    : [];

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
