import { type Guests, type PolicySettings, type Users } from "./policySchema";
import { type Rule } from "./rule";

/** Whom a policy may be aimed at: users, or workload identities by `clientApplications`. */
export const userRules: Rule[] = [
  {
    invalid: "InvalidUsers",
    message: "conditions.users must include at least one user, group, role or kind of guest.",
    broken: ({ conditions }) => !conditions.clientApplications && !includesSomebody(conditions.users),
  },
  {
    invalid: "InvalidUsers",
    message: "includeUsers 'All' and 'None' may not be combined with anything else that is included.",
    broken: ({ conditions: { users } }) =>
      !!users?.includeUsers.some((user) => ["All", "None"].includes(user)) && countIncluded(users) > 1,
  },
  {
    invalid: "InvalidUsers",
    message:
      "'GuestsOrExternalUsers' cannot be combined with includeGuestsOrExternalUsers or excludeGuestsOrExternalUsers.",
    broken: ({ conditions: { users } }) =>
      !!users &&
      [...users.includeUsers, ...users.excludeUsers].includes("GuestsOrExternalUsers") &&
      !!(users.includeGuestsOrExternalUsers ?? users.excludeGuestsOrExternalUsers),
  },
  {
    invalid: "InvalidGuestsOrExternalUsers",
    message: "guestOrExternalUserTypes must name at least one type.",
    broken: (policy) => guests(policy).some(({ guestOrExternalUserTypes: types }) => !types || types === "none"),
  },
  {
    invalid: "InvalidExternalTenants",
    message:
      "externalTenants.members belongs to '#microsoft.graph.conditionalAccessEnumeratedExternalTenants', which @odata.type must name.",
    broken: (policy) => tenants(policy).some((tenants) => tenants.members !== undefined && !isEnumerated(tenants)),
  },
  {
    invalid: "InvalidExternalTenants",
    message: "externalTenants of membershipKind 'enumerated' must list at least one member.",
    broken: (policy) =>
      tenants(policy).some((tenants) => tenants.membershipKind === "enumerated" && !tenants.members?.length),
  },
  {
    invalid: "InvalidExternalTenants",
    message: "externalTenants.membershipKind contradicts its @odata.type.",
    broken: (policy) =>
      tenants(policy).some(
        (tenants) => tenants["@odata.type"] && isEnumerated(tenants) !== (tenants.membershipKind === "enumerated"),
      ),
  },
  {
    invalid: "InvalidClientApplications",
    message: "clientApplications must include at least one service principal.",
    broken: ({ conditions: { clientApplications } }) =>
      !!clientApplications &&
      !clientApplications.includeServicePrincipals.length &&
      !clientApplications.servicePrincipalFilter,
  },
  {
    invalid: "InvalidClientApplications",
    message: "clientApplications may not be combined with users other than 'None'.",
    broken: ({ conditions: { users, clientApplications } }) =>
      !!clientApplications && !!users && includesSomebody(users) && users.includeUsers[0] !== "None",
  },
];

type Tenants = NonNullable<Extract<Guests, { externalTenants?: unknown }>["externalTenants"]>;

/** The guest conditions that a policy has, included and excluded. */
export function guests({ conditions: { users } }: PolicySettings): Guests[] {
  return [users?.includeGuestsOrExternalUsers, users?.excludeGuestsOrExternalUsers].filter((guest) => !!guest);
}

/** The limits to external tenants that a policy's guest conditions carry. */
export function tenants(policy: PolicySettings): Tenants[] {
  return guests(policy).flatMap((guest) =>
    "externalTenants" in guest && guest.externalTenants ? [guest.externalTenants] : [],
  );
}

function isEnumerated(tenants: Tenants): boolean {
  return tenants["@odata.type"]?.replace("#", "") === "microsoft.graph.conditionalAccessEnumeratedExternalTenants";
}

function includesSomebody(users: Users | null): boolean {
  return !!users && countIncluded(users) > 0;
}

function countIncluded(users: Users): number {
  const { includeUsers, includeGroups, includeRoles, includeGuestsOrExternalUsers } = users;
  return includeUsers.length + includeGroups.length + includeRoles.length + (includeGuestsOrExternalUsers ? 1 : 0);
}
