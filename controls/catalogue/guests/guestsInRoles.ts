import { roleName } from "../../../kinds/roles";
import type { Control } from "../../Control";
import { holdersOf, nameOf } from "../../directory/holders";
import { administrators } from "../../privilegedRoles/roles";
import { deviates, met, unknown } from "../../verdict";

export const guestsInRoles: Control = {
  id: "EB-GU-07v1",
  title: "No guest holds an administrator role",
  rationale:
    "A guest's password, MFA and help desk are another tenant's. With a role here, whoever gets that account there administers this tenant, and disabling it is up to somebody else. Partners who administer have delegated administration for it, which is scoped, ends, and can be seen.",
  severity: "critical",
  mappings: { maester: ["MT.1025"], zeroTrust: ["22128"] },
  lastModified: "2026-11-22",
  remedy:
    "Remove the guests named from their roles; give a partner delegated administration, or its people accounts of this tenant.",
  predicate: (state) => {
    const found = holdersOf(state, administrators);
    if ("unread" in found) return unknown(found.unread);
    const guests = found.holders.filter(({ user }) => user.userType === "Guest");
    if (guests.length > 0) {
      return deviates(
        ...guests.map(
          ({ user, roles }) => `${nameOf(user)} is a guest and holds ${[...roles].map(roleName).join(", ")}.`,
        ),
      );
    }
    const unread = found.holders.filter(({ user }) => user.userType === undefined);
    return unread.length > 0
      ? unknown(...unread.map(({ user }) => `Whether ${nameOf(user)} is a guest could not be read.`))
      : met("No guest holds an administrator role.");
  },
};
