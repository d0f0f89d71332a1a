import { MAYBE, NO, or, type Tri, tri, YES } from "../logic/Tri";
import type { Problem } from "../model/Problem";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn, PreparedUser } from "../PreparedSignIn";
import type { TenantIndex } from "../TenantIndex";
import type { UserMatcher } from "./guestTypes";
import { isGuid } from "./ids";
import { doubtful } from "./wordList";

/**
 * Compiles a list of directory roles by template id: any of them is active for the user, for the whole tenant. Eligible,
 * custom and administrative-unit assignments don't count, so the facts and the sign-in don't hold them.
 *
 * Follows "Conditional Access: Users, groups, and workload identities" (Microsoft Learn).
 */
export function compileRoles(
  reader: PolicyReader,
  path: string,
  ids: readonly string[] | null | undefined,
  tenant: TenantIndex,
  including: boolean,
): UserMatcher | null {
  if (!ids || ids.length === 0) return null;
  const roles = ids.filter(isGuid).map((id) => id.toLowerCase());
  const unknown: Problem[] = ids
    .filter((id) => !isGuid(id))
    .map((id) => reader.unknownMember(path, id, "a role template id"));
  const { policyId } = reader;
  return (user, signIn) => {
    if (user.type === "b2bDirectConnectUser") return NO;
    let result = doubtful(unknown, signIn);
    for (const role of roles) {
      result = or(result, holdsRole(role, user, signIn, tenant, policyId));
      if (result === YES) break;
    }
    if (result === YES && user.type === "serviceProvider") {
      signIn.trace?.note("rolesHeldThroughGdap");
      return including ? YES : NO;
    }
    return result;
  };
}

function holdsRole(
  role: string,
  user: PreparedUser,
  signIn: PreparedSignIn,
  tenant: TenantIndex,
  policyId: string,
): Tri {
  if (user.roles) return tri(user.roles.includes(role));
  const holders = tenant.roles.get(role);
  if (holders && user.id !== undefined) return tri(holders.has(user.id));
  signIn.trace?.doubt({
    code: "missingRoles",
    policyId,
    path: "identity.roles",
    message: `Neither the sign-in nor the facts say whether the user holds the role ${role}.`,
  });
  return MAYBE;
}
