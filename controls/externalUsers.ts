import type { ConditionalAccessPolicy, GuestsOrExternalUsers } from "./TenantState";

/** The six kinds of guests and externals that conditional access tells apart, in the order of Graph's flags. */
export const externalUserTypes = [
  "internalGuest",
  "b2bCollaborationGuest",
  "b2bCollaborationMember",
  "b2bDirectConnectUser",
  "otherExternalUser",
  "serviceProvider",
] as const;

export type ExternalUserType = (typeof externalUserTypes)[number];

/** Reads the comma-joined flags. */
export const typesOf = (guests: GuestsOrExternalUsers | null | undefined): string[] =>
  (guests?.guestOrExternalUserTypes ?? "")
    .split(",")
    .map((type) => type.trim())
    .filter((type) => type !== "" && type !== "none");

/** Whether a guest block reaches every home tenant. */
const everyTenant = ({ externalTenants }: GuestsOrExternalUsers): boolean =>
  !externalTenants || externalTenants.membershipKind?.toLowerCase() === "all";

/** The external types, whatever their home tenant, that a policy applies to after its exclusions. */
export function externalTypesCovered({ conditions: { users } }: ConditionalAccessPolicy): Set<string> {
  const included = (users?.includeUsers ?? []).some((user) => /^(all|guestsorexternalusers)$/i.test(user))
    ? [...externalUserTypes]
    : users?.includeGuestsOrExternalUsers && everyTenant(users.includeGuestsOrExternalUsers)
      ? typesOf(users.includeGuestsOrExternalUsers)
      : [];
  // A type that is excluded for some tenants only is not covered for every tenant any more.
  const excluded = new Set(
    (users?.excludeUsers ?? []).some((user) => /^guestsorexternalusers$/i.test(user))
      ? externalUserTypes
      : typesOf(users?.excludeGuestsOrExternalUsers),
  );
  return new Set(included.filter((type) => !excluded.has(type as ExternalUserType)));
}

/** Whether a policy asks for MFA or an authentication strength, with nothing that would do instead. */
export function requiresMfa({ grantControls }: ConditionalAccessPolicy): boolean {
  if (!grantControls) return false;
  const controls = grantControls.builtInControls ?? [];
  const alternatives = controls.length + (grantControls.authenticationStrength ? 1 : 0);
  const asked = Boolean(grantControls.authenticationStrength) || controls.includes("mfa");
  return asked && (grantControls.operator?.toUpperCase() !== "OR" || alternatives === 1);
}

/** Whether a policy holds for all cloud apps without exception. */
export const everyApp = ({ conditions: { applications } }: ConditionalAccessPolicy): boolean =>
  (applications?.includeApplications ?? []).some((app) => app.toLowerCase() === "all") &&
  (applications?.excludeApplications ?? []).length === 0;

/** Whom and what a policy is for; every other condition narrows it to some of the sign-ins. */
const assignments: ReadonlySet<string> = new Set(["users", "applications", "clientApplications", "clientAppTypes"]);

/** Whether a policy has a condition that lets some of its users' sign-ins through. */
export function narrowed({ conditions }: ConditionalAccessPolicy): boolean {
  const clients = conditions.clientAppTypes ?? [];
  if (clients.length > 0 && !clients.includes("all")) return true;
  return Object.entries(conditions).some(([name, value]) => !assignments.has(name) && !isEmpty(value));
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
