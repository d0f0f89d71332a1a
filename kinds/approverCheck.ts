import { isObject } from "./canonical";
import type { GraphObject } from "./kind";
import { KindError } from "./KindError";
import { alone, listedIn, type Look, type Precaution } from "./precaution";

/** Graph takes so many values in one `in`. */
const most = 15;

const $select = "id,displayName,userType";

/**
 * Refuses guests who would approve the activation of a role, named or by way of a group: another tenant decides about
 * their accounts.
 */
export const approverCheck: Precaution = {
  look: ({ activation }) => {
    const approvers = isObject(activation) ? activation["approvers"] : undefined;
    const { users, groups } = isObject(approvers) ? approvers : {};
    return [...chunksOf(idsIn(users)).map(usersWith), ...idsIn(groups).map(membersOf)];
  },
  unseen: "Whether an approver is a guest is not checked.",
  take: (seen, { role }) => {
    const approvers = seen.flatMap(listedIn).filter(isUser);
    const guests = approvers.filter(({ userType }) => userType === "Guest");
    if (guests.length > 0) throw guestsWouldApprove(guests, String(role));
    // Whoever may list the members of a group and no users is told their ids and nothing else.
    const hidden = approvers.some(({ displayName, userType }) => (displayName ?? userType) == null);
    if (!hidden) return alone;
    return { ...alone, warning: `${approverCheck.unseen} Not every account can be read: User.Read.All is missing.` };
  },
};

const usersWith = (ids: readonly string[]): Look => ({
  path: "/users",
  query: { $filter: `id in (${ids.map((id) => `'${id}'`).join(",")})`, $select },
  pages: true,
  permissions: ["User.Read.All"],
});

const membersOf = (groupId: string): Look => ({
  path: `/groups/${encodeURIComponent(groupId)}/transitiveMembers`,
  query: { $select, $top: "999" },
  pages: true,
  permissions: ["GroupMember.Read.All", "User.Read.All"],
  absent: `The group ${groupId}, which is to approve, isn't in the tenant: its members can't approve (EB-PIM-02v1).`,
});

/** Graph names the type of what may be of several; what `/users` lists can be of one only. */
const isUser = ({ "@odata.type": type }: GraphObject): boolean =>
  type === undefined || type === "#microsoft.graph.user";

function guestsWouldApprove(guests: readonly GraphObject[], role: string): KindError {
  const names = [...new Set(guests.map(({ displayName, id }) => `${String(displayName)} (${String(id)})`))];
  return new KindError(
    `${names.join(", ")} would approve who becomes ${role}, and is a guest: another tenant decides about that account. Name ` +
      "people of this tenant as approvers (EB-PIM-02v1).",
  );
}

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const chunksOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / most) }, (_, index) => ids.slice(index * most, (index + 1) * most));
