import { firstPartyApplication } from "../../../data/firstPartyApplications";
import { roleTemplate } from "../../../data/roleTemplates";
import { type Tenant } from "../../../store/Tenant";
import { findStrength } from "../../../store/findStrength";
import { isGuid } from "../isGuid";
import { sameId } from "../sameId";
import { policyProblem } from "./policyProblem";
import { type PolicySettings } from "./policySchema";
import { tenants } from "./userRules";

/** One kind of id that a policy may hold: which ids it holds, which words stand in for one, and when an id exists. */
interface Reference {
  readonly number: number;
  readonly plural: string;
  /** What Graph says of an id that leads nowhere. */
  readonly missing: string;
  ids(policy: PolicySettings): readonly string[];
  exists(id: string, tenant: Tenant): boolean;
}

/** Refuses a policy that names something which the tenant does not have, with every such id in the message. */
export function checkReferences(policy: PolicySettings, tenant: Tenant): void {
  for (const { number, plural, missing, ids, exists } of references) {
    const invalid = ids(policy).filter((id) => !exists(id, tenant));
    if (invalid.length === 0) continue;
    const reasons = Object.fromEntries(invalid.map((id) => [id, missing]));
    throw policyProblem(number, `Policy contains invalid ${plural}: ${JSON.stringify(reasons)}`);
  }
}

const references: Reference[] = [
  {
    number: 1910,
    plural: "users",
    missing: "UserNotFound",
    ids: ({ conditions: { users } }) => [
      ...without(users?.includeUsers, "All", "None", "GuestsOrExternalUsers"),
      ...without(users?.excludeUsers, "GuestsOrExternalUsers"),
    ],
    exists: inCollection("users"),
  },
  {
    number: 1911,
    plural: "groups",
    missing: "GroupNotFound",
    ids: ({ conditions: { users } }) => [...(users?.includeGroups ?? []), ...(users?.excludeGroups ?? [])],
    exists: inCollection("groups"),
  },
  {
    number: 1912,
    plural: "roles",
    missing: "RoleTemplateNotFound",
    ids: ({ conditions: { users } }) => [...(users?.includeRoles ?? []), ...(users?.excludeRoles ?? [])],
    exists: (id) => roleTemplate(id) !== undefined,
  },
  {
    number: 1913,
    plural: "external tenants",
    missing: "TenantNotFound",
    ids: (policy) => tenants(policy).flatMap(({ members }) => members ?? []),
    exists: (id) => isGuid(id),
  },
  {
    number: 1034,
    plural: "applications",
    missing: "ServicePrincipalNotFound",
    ids: ({ conditions: { applications } }) => [
      ...without(applications?.includeApplications, "All", "None", "Office365", "MicrosoftAdminPortals"),
      ...without(applications?.excludeApplications, "Office365", "MicrosoftAdminPortals"),
    ],
    exists: (appId, tenant) =>
      firstPartyApplication(appId) !== undefined ||
      tenant
        .objects("servicePrincipals")
        .all()
        .some((principal) => sameId(principal.appId, appId)),
  },
  {
    number: 1914,
    plural: "authentication context class references",
    missing: "AuthenticationContextNotFound",
    ids: ({ conditions: { applications } }) => applications?.includeAuthenticationContextClassReferences ?? [],
    exists: inCollection("authenticationContextClassReferences"),
  },
  {
    number: 1915,
    plural: "service principals",
    missing: "ServicePrincipalNotFound",
    ids: ({ conditions: { clientApplications } }) => [
      ...without(clientApplications?.includeServicePrincipals, "ServicePrincipalsInMyTenant"),
      ...(clientApplications?.excludeServicePrincipals ?? []),
    ],
    exists: inCollection("servicePrincipals"),
  },
  {
    number: 1916,
    plural: "locations",
    missing: "NamedLocationNotFound",
    ids: ({ conditions: { locations } }) => [
      ...without(locations?.includeLocations, "All", "AllTrusted", trustedIpsOfMfa),
      ...without(locations?.excludeLocations, "AllTrusted", trustedIpsOfMfa),
    ],
    exists: inCollection("namedLocations"),
  },
  {
    number: 1917,
    plural: "authentication strengths",
    missing: "AuthenticationStrengthPolicyNotFound",
    ids: ({ grantControls }) =>
      grantControls?.authenticationStrength ? [grantControls.authenticationStrength.id] : [],
    exists: (id, tenant) => findStrength(id, tenant) !== undefined,
  },
  {
    number: 1918,
    plural: "terms of use",
    missing: "AgreementNotFound",
    ids: ({ grantControls }) => grantControls?.termsOfUse ?? [],
    exists: inCollection("agreements"),
  },
];

/** The trusted IPs of per-user MFA: accepted as a location, though no named location has this id. */
const trustedIpsOfMfa = "00000000-0000-0000-0000-000000000000";

function without(ids: readonly string[] | undefined, ...words: string[]): string[] {
  return (ids ?? []).filter((id) => !words.includes(id));
}

function inCollection(name: string): Reference["exists"] {
  return (id, tenant) => tenant.objects(name).get(id) !== undefined;
}
