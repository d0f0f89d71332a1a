import type { ConditionalAccessPolicy, GuestsOrExternalUsers } from "../../whatif/model/ConditionalAccessPolicy";

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

/** Stands for every home tenant that no policy names. */
export const anyOtherTenant = "*";

/** Externals of one type and one home tenant: what policies can tell apart. */
export interface ExternalUsers {
  type: ExternalUserType;
  /** Tenant id, or {@link anyOtherTenant}. */
  tenant: string;
}

/** The given types of every home tenant that the policies, or the caller, tell apart. */
export function externalUsers(
  types: readonly ExternalUserType[],
  policies: readonly ConditionalAccessPolicy[],
  tenants: readonly string[] = [],
): ExternalUsers[] {
  const named = new Set([...tenants, ...policies.flatMap(tenantsNamed)].map((id) => id.toLowerCase()));
  return types.flatMap((type) =>
    // An internal guest has its account here, and so no home tenant that a policy could name.
    (type === "internalGuest" ? [anyOtherTenant] : [anyOtherTenant, ...named]).map((tenant) => ({ type, tenant })),
  );
}

/** Whether a policy is for these externals, after its exclusions. */
export function reaches({ conditions }: ConditionalAccessPolicy, { type, tenant }: ExternalUsers): boolean {
  const users = conditions?.users;
  const all = /^(all|guestsorexternalusers)$/i;
  const included =
    (users?.includeUsers ?? []).some((user) => all.test(user)) ||
    holds(users?.includeGuestsOrExternalUsers, type, tenant);
  const excluded =
    (users?.excludeUsers ?? []).some((user) => all.test(user)) ||
    holds(users?.excludeGuestsOrExternalUsers, type, tenant);
  return included && !excluded;
}

function holds(guests: GuestsOrExternalUsers | null | undefined, type: string, tenant: string): boolean {
  if (!guests || !typesOf(guests).includes(type)) return false;
  if (guests.externalTenants?.membershipKind?.toLowerCase() !== "enumerated") return true;
  return (guests.externalTenants.members ?? []).some((member) => member.toLowerCase() === tenant);
}

const tenantsNamed = ({ conditions }: ConditionalAccessPolicy): string[] =>
  [conditions?.users?.includeGuestsOrExternalUsers, conditions?.users?.excludeGuestsOrExternalUsers].flatMap(
    (guests) => guests?.externalTenants?.members ?? [],
  );

/** Names externals for a sentence; a type of which nobody is covered is named without its tenants. */
export function describeExternals(open: readonly ExternalUsers[]): string {
  const everyTenant = new Set(open.filter(({ tenant }) => tenant === anyOtherTenant).map(({ type }) => type));
  return open
    .filter(({ type, tenant }) => tenant === anyOtherTenant || !everyTenant.has(type))
    .map(({ type, tenant }) => (tenant === anyOtherTenant ? type : `${type} of tenant ${tenant}`))
    .join(", ");
}
