import type { UserIdentity } from "../model/SignIn";

/** What is known of a user object, in the words of Graph's user. */
export interface UserObject {
  id: string;
  /** `Member` or `Guest`; Graph leaves it null for some older users, who are members. */
  userType?: string | null;
  /** Whether the credentials are another tenant's or another provider's. */
  hasExternalCredentials: boolean;
  /** Of external credentials; absent when the home is no Entra tenant. */
  homeTenantId?: string;
  groups?: readonly string[];
  roles?: readonly string[];
}

/**
 * Tells which kind of external user a user object is, if any.
 *
 * Follows "Authentication and Conditional Access for B2B users", assigning policies to external user types (Microsoft
 * Learn). Service providers and direct connect users have no object, so they are never the answer.
 */
export function identityOf(user: UserObject): UserIdentity {
  const guest = user.userType?.toLowerCase() === "guest";
  const { hasExternalCredentials: external } = user;
  return {
    kind: "user",
    userId: user.id,
    externalUserType: external
      ? guest
        ? "b2bCollaborationGuest"
        : "b2bCollaborationMember"
      : guest
        ? "internalGuest"
        : "none",
    ...(external && user.homeTenantId !== undefined && { homeTenantId: user.homeTenantId }),
    ...(external && user.homeTenantId === undefined && { identityProvider: "other" as const }),
    ...(user.groups && { groups: user.groups }),
    ...(user.roles && { roles: user.roles }),
  };
}
