import { isObject } from "./canonical";
import { KindError } from "./KindError";
import { alone, type Precaution } from "./precaution";

/** Graph takes so many values in one `in`. */
const most = 15;

/** Refuses guests who would approve the activation of a role: another tenant decides about their accounts. */
export const approverCheck: Precaution = {
  look: ({ activation }) => {
    const users = usersOf(activation).slice(0, most);
    if (users.length === 0) return undefined;
    const $filter = `id in (${users.map((id) => `'${id}'`).join(",")})`;
    return {
      path: "/users",
      query: { $filter, $select: "id,displayName,userType" },
      pages: true,
      permissions: ["User.Read.All"],
    };
  },
  unseen: "Whether an approver is a guest is not checked.",
  take: ({ value }, { role }) => {
    const guests = (Array.isArray(value) ? value.filter(isObject) : []).filter(({ userType }) => userType === "Guest");
    if (guests.length === 0) return alone;
    const names = guests.map(({ displayName, id }) => `${String(displayName)} (${String(id)})`).join(", ");
    throw new KindError(
      `${names} would approve who becomes ${String(role)}, and is a guest: another tenant decides about that account. Name ` +
        "people of this tenant as approvers (EB-PIM-02v1).",
    );
  },
};

function usersOf(activation: unknown): string[] {
  const approvers = isObject(activation) ? activation["approvers"] : undefined;
  const users = isObject(approvers) ? approvers["users"] : undefined;
  return Array.isArray(users) ? users.map(String) : [];
}
