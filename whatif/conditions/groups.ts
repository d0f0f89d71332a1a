import { MAYBE, NO, or, type Tri, tri, YES } from "../logic/Tri";
import type { Problem } from "../model/Problem";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn, PreparedUser } from "../PreparedSignIn";
import type { IndexedGroup, TenantIndex } from "../TenantIndex";
import type { UserMatcher } from "./guestTypes";
import { isGuid } from "./ids";

interface PolicyGroup {
  id: string;
  group: IndexedGroup | null;
  /** Why nobody's membership can be told but by the sign-in's own word. */
  problem: Problem | null;
}

/**
 * Compiles a list of groups: any of them has the user among its direct or nested members.
 *
 * A group that the facts don't list, or list as unreadable, may have anyone in it, unless the sign-in says that its user
 * is a member.
 */
export function compileGroups(
  reader: PolicyReader,
  path: string,
  ids: readonly string[] | null | undefined,
  tenant: TenantIndex,
): UserMatcher | null {
  if (!ids || ids.length === 0) return null;
  const groups = ids.map((id) => readGroup(reader, path, id, tenant));
  const { policyId } = reader;
  return (user, signIn) => {
    // Users without an object here are in no group of this tenant.
    if (!user.hasObject) return NO;
    let result: Tri = NO;
    for (const group of groups) {
      result = or(result, isMember(group, user, signIn, policyId));
      if (result === YES) break;
    }
    return result;
  };
}

function readGroup(reader: PolicyReader, path: string, id: string, tenant: TenantIndex): PolicyGroup {
  const lower = String(id).toLowerCase();
  if (!isGuid(id)) return { id: lower, group: null, problem: reader.unknownMember(path, id, "a group's id") };
  const group = tenant.groups.get(lower) ?? null;
  const what = group ? `could not be read: ${group.unreadable}` : "is not among the facts";
  const problem =
    group && group.unreadable === undefined
      ? null
      : reader.problem("missingGroup", path, `${path} names the group ${id}, which ${what}; who is in it is unknown.`);
  return { id: lower, group, problem };
}

function isMember(
  { id, group, problem }: PolicyGroup,
  user: PreparedUser,
  signIn: PreparedSignIn,
  policyId: string,
): Tri {
  if (user.groups?.includes(id)) return YES;
  if (problem) {
    signIn.trace?.doubt(problem);
    return MAYBE;
  }
  if (user.groups) return NO;
  if (group!.members && user.id !== undefined) return tri(group!.members.has(user.id));
  signIn.trace?.doubt({
    code: "missingFact",
    policyId,
    path: "identity.groups",
    message: `Neither the sign-in nor the facts say whether the user is in the group ${group!.displayName ?? id}.`,
  });
  return MAYBE;
}
