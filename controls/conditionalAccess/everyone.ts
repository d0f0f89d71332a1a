import type { ConditionalAccessPolicy } from "../../whatif/model/ConditionalAccessPolicy";
import type { Flaw } from "./judge";

/** What keeps a policy from being for all users, guests included. */
export function notEveryone({ conditions }: ConditionalAccessPolicy): Flaw[] {
  const users = conditions?.users;
  const named = (list: readonly string[] | null | undefined, name: RegExp) => (list ?? []).some((id) => name.test(id));
  if (!named(users?.includeUsers, /^all$/i)) return [{ text: "it is for some users only" }];
  const guests =
    named(users?.excludeUsers, /^guestsorexternalusers$/i) ||
    Boolean(users?.excludeGuestsOrExternalUsers?.guestOrExternalUserTypes);
  return guests ? [{ text: "it excludes guests or external users" }] : [];
}
