import type { Property } from "../../values/Property";

/** Azure roles that can grant every other, by the id of their definition. Follows "Azure built-in roles" (Microsoft Learn). */
const granting: Readonly<Record<string, string>> = {
  "8e3af657-a8ff-443c-a75c-2fe8c4bcb635": "Owner",
  "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9": "User Access Administrator",
  "f58310d9-a9f6-439a-9e8d-f62e7b41a168": "Role Based Access Control Administrator",
};

/** The name of the role that an assignment is of, when that role can grant every other; else undefined. */
export function grantingRole(roleDefinitionId: Property): string | undefined {
  // The whole resource id, of which the last part is the same at every scope.
  const id = roleDefinitionId.word()?.split("/").at(-1);
  return id === undefined ? undefined : granting[id];
}
