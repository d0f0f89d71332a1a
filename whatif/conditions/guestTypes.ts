import { and, NO, type Tri, YES } from "../logic/Tri";
import type { GuestsOrExternalUsers } from "../model/ConditionalAccessPolicy";
import { externalUserTypes } from "../model/SignIn";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn, PreparedUser } from "../PreparedSignIn";
import { externalTypeBits } from "../signIn/externalTypeBits";
import { isGuid } from "./ids";
import { doubtful, flags, wordList } from "./wordList";

/** Whether a user is meant by a part of an assignment. */
export type UserMatcher = (user: PreparedUser, signIn: PreparedSignIn) => Tri;

/**
 * Compiles includeGuestsOrExternalUsers or its exclusion: the user's type is among the flags, and the home tenant among
 * the tenants, if those are enumerated. Only an inclusion reaches across B2B collaboration and direct connect.
 *
 * Follows "conditionalAccessGuestsOrExternalUsers resource type" (Microsoft Graph v1.0) and "Conditional Access: Users,
 * groups, and workload identities" (Microsoft Learn).
 */
export function compileGuestTypes(
  reader: PolicyReader,
  path: string,
  value: GuestsOrExternalUsers,
  crosses: boolean,
): UserMatcher {
  const typesPath = `${path}.guestOrExternalUserTypes`;
  const types = wordList(reader, typesPath, flags(value.guestOrExternalUserTypes), ["none", ...externalUserTypes]);
  types.unknown.push(...reader.unknownProperties(path, value, ["guestOrExternalUserTypes", "externalTenants"]));
  const bits = externalUserTypes
    .filter((type) => types.words.has(type.toLowerCase()))
    .reduce((all, type) => all | externalTypeBits[type]!, 0);
  const tenants = compileTenants(reader, `${path}.externalTenants`, value.externalTenants);
  return (user, signIn) => {
    if (user.typeBit === 0) return NO;
    let type = (bits & user.typeBit) !== 0 ? YES : doubtful(types.unknown, signIn);
    if (crosses && type !== YES && (bits & user.crossoverBits) !== 0) {
      signIn.trace?.note("directConnectCrossover");
      type = YES;
    }
    return type === NO ? NO : and(type, tenants(user, signIn));
  };
}

function compileTenants(
  reader: PolicyReader,
  path: string,
  tenants: GuestsOrExternalUsers["externalTenants"],
): UserMatcher {
  if (tenants == null) return () => YES;
  const kind = tenants.membershipKind ?? kindOfType(tenants["@odata.type"]) ?? (tenants.members ? "enumerated" : "all");
  if (kind === "all") return () => YES;
  if (kind !== "enumerated") {
    const problem = reader.unknownMember(`${path}.membershipKind`, kind, "all or enumerated");
    return (_, signIn) => doubtful([problem], signIn);
  }
  const listed = tenants.members ?? [];
  const members = new Set(listed.filter(isGuid).map((id) => id.toLowerCase()));
  const unknown = listed
    .filter((id) => !isGuid(id))
    .map((id) => reader.unknownMember(`${path}.members`, id, "a tenant's id"));
  return (user, signIn) =>
    user.homeTenantId !== undefined && members.has(user.homeTenantId) ? YES : doubtful(unknown, signIn);
}

function kindOfType(type: string | undefined): string | undefined {
  if (type?.endsWith("conditionalAccessAllExternalTenants")) return "all";
  if (type?.endsWith("conditionalAccessEnumeratedExternalTenants")) return "enumerated";
  return undefined;
}
