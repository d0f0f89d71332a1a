import type { Identity } from "../model/SignIn";
import type { LockoutSubject } from "./LockoutSubject";

/** Role template id of Global Administrator. */
const globalAdministratorRole = "62e90394-69f5-4237-9190-012177145e10";

type Rest = Partial<Omit<LockoutSubject, "class" | "name" | "identity">>;

/**
 * The usual subjects of a lockout proof. Each takes a modest view of what its people can present; `rest` says what they
 * really can.
 */
export const lockoutSubjects = {
  /** One emergency access account, a Global Administrator with a security key, in the group that policies exclude. */
  breakGlass(name: string, groupId: string, userId: string | undefined, rest: Rest = {}): LockoutSubject {
    const identity = localAdministrator(userId, [groupId]);
    return { class: "breakGlass", name, identity, presents: { methods: ["fido2"] }, excludeByGroup: groupId, ...rest };
  },

  /** One of the tenant's own Global Administrators, with a password and Authenticator. */
  globalAdministrator(name: string, userId: string, groups: readonly string[], rest: Rest = {}): LockoutSubject {
    const presents = { methods: ["password", "microsoftAuthenticatorPush"] };
    return { class: "globalAdministrator", name, identity: localAdministrator(userId, groups), presents, ...rest };
  },

  /** The service principal that deploys, of an app registered in `ownerTenantId`. */
  deployer(name: string, servicePrincipalId: string, ownerTenantId: string, rest: Rest = {}): LockoutSubject {
    return {
      class: "deployer",
      name,
      identity: { kind: "servicePrincipal", servicePrincipalId, ownerTenantId },
      ...rest,
    };
  },

  /** The users of a service provider's tenant, with a security key. */
  serviceProvider(name: string, homeTenantId: string, rest: Rest = {}): LockoutSubject {
    const identity: Identity = { kind: "user", externalUserType: "serviceProvider", homeTenantId };
    return { class: "serviceProvider", name, identity, presents: { methods: ["fido2"] }, ...rest };
  },

  /** A partner tenant's guests, with a password and Authenticator, in none of this tenant's groups. */
  partnerGuest(name: string, homeTenantId: string, rest: Rest = {}): LockoutSubject {
    const type = { externalUserType: "b2bCollaborationGuest", homeTenantId, groups: [], roles: [] } as const;
    const presents = { methods: ["password", "microsoftAuthenticatorPush"], termsOfUse: "all" as const };
    return { class: "partnerGuest", name, identity: { kind: "user", ...type }, presents, ...rest };
  },
};

function localAdministrator(userId: string | undefined, groups: readonly string[]): Identity {
  const roles = [globalAdministratorRole];
  return { kind: "user", externalUserType: "none", ...(userId !== undefined && { userId }), groups, roles };
}
