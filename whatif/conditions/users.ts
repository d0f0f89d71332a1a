import { and, MAYBE, NO, not, type Tri, YES } from "../logic/Tri";
import type { ConditionalAccessUsers } from "../model/ConditionalAccessPolicy";
import type { Problem } from "../model/Problem";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn, PreparedUser } from "../PreparedSignIn";
import type { TenantIndex } from "../TenantIndex";
import type { Condition } from "./Condition";
import { compileGroups } from "./groups";
import { compileGuestTypes, type UserMatcher } from "./guestTypes";
import { isGuid } from "./ids";
import { compileRoles } from "./roles";
import { doubtful } from "./wordList";

const known = [
  "includeUsers",
  "excludeUsers",
  "includeGroups",
  "excludeGroups",
  "includeRoles",
  "excludeRoles",
  "includeGuestsOrExternalUsers",
  "excludeGuestsOrExternalUsers",
];

/** One side of the assignment: whom it includes, or whom it excludes. */
interface Side {
  everyone: boolean;
  /** The keyword `GuestsOrExternalUsers` of older policies: every guest and external user. */
  everyGuest: boolean;
  ids: ReadonlySet<string> | null;
  unknown: readonly Problem[];
  /** Groups, roles and external types, in that order. */
  matchers: readonly UserMatcher[];
}

/**
 * Compiles the assignment to users: included by any of the lists and excluded by none. A service principal is never
 * matched by it.
 *
 * Follows "Conditional Access: Users, groups, and workload identities" (Microsoft Learn).
 */
export function compileUsers(
  reader: PolicyReader,
  users: ConditionalAccessUsers | null | undefined,
  tenant: TenantIndex,
): Condition {
  // A property that isn't known could include or exclude, so it makes every answer a maybe but a known exclusion's.
  const unknown = reader.unknownProperties("conditions.users", users, known);
  const include = compileSide(reader, "include", users ?? {}, tenant);
  const exclude = compileSide(reader, "exclude", users ?? {}, tenant);
  return {
    reason: "users",
    holds(signIn) {
      const { user } = signIn;
      if (user === null) return NO;
      const excluded = onSide(exclude, user, signIn);
      if (excluded === YES) return NO;
      if (unknown.length > 0) return doubtful(unknown, signIn);
      const included = onSide(include, user, signIn);
      return excluded === NO ? included : and(included, not(excluded));
    },
  };
}

function compileSide(
  reader: PolicyReader,
  side: "include" | "exclude",
  users: ConditionalAccessUsers,
  tenant: TenantIndex,
): Side {
  const path = `conditions.users.${side}`;
  const including = side === "include";
  const listed = users[`${side}Users`] ?? [];
  const ids = listed.filter(isGuid).map((id) => id.toLowerCase());
  const keywords = including ? ["All", "None", "GuestsOrExternalUsers"] : ["None", "GuestsOrExternalUsers"];
  const unknown = listed
    .filter((value) => !isGuid(value) && !keywords.includes(value))
    .map((value) => reader.unknownMember(`${path}Users`, value, `a user's id, ${keywords.join(" or ")}`));
  const guests = users[`${side}GuestsOrExternalUsers`];
  const matchers = [
    compileGroups(reader, `${path}Groups`, users[`${side}Groups`], tenant),
    compileRoles(reader, `${path}Roles`, users[`${side}Roles`], tenant, including),
    guests ? compileGuestTypes(reader, `${path}GuestsOrExternalUsers`, guests, including) : null,
  ];
  return {
    everyone: including && listed.includes("All"),
    everyGuest: listed.includes("GuestsOrExternalUsers"),
    ids: ids.length > 0 ? new Set(ids) : null,
    unknown,
    matchers: matchers.filter((matcher) => matcher !== null),
  };
}

function onSide(side: Side, user: PreparedUser, signIn: PreparedSignIn): Tri {
  if (side.everyone) {
    if (!user.hasObject) signIn.trace?.note("allCoversUsersWithoutObject");
    return YES;
  }
  if (side.everyGuest && user.typeBit !== 0) return YES;
  if (side.ids !== null && user.id !== undefined && side.ids.has(user.id)) return YES;
  let result: Tri = side.unknown.length > 0 ? doubtful(side.unknown, signIn) : NO;
  for (const matcher of side.matchers) {
    const matches = matcher(user, signIn);
    if (matches === YES) return YES;
    if (matches === MAYBE) result = MAYBE;
  }
  return result;
}
