import { roleName } from "../../../kinds/roles";
import type { Control } from "../../Control";
import { holdersOf, nameOf } from "../../directory/holders";
import { synchronised } from "../../directory/synchronised";
import { highlyPrivileged } from "../../privilegedRoles/roles";
import { deviates, met, unknown } from "../../verdict";

export const cloudOnlyAdministrators: Control = {
  id: "EB-PIM-09v1",
  title: "Administrators' accounts live in the cloud alone",
  rationale:
    "A synchronised administrator's password is the domain's: whoever owns a domain controller sets it, and walks from a ransomware incident on the premises into the cloud, backups and all.",
  severity: "high",
  mappings: {
    scuba: ["MS.AAD.7.3v1"],
    nist: ["AC-6(5)"],
    cis: ["1.1.1"],
    maester: ["CISA.MS.AAD.7.3"],
    zeroTrust: ["21814"],
  },
  lastModified: "2026-11-22",
  remedy: "Make a cloud-only account for each person named, give it the role, and remove the role from the old one.",
  predicate: (state) => {
    const found = holdersOf(state, highlyPrivileged);
    if ("unread" in found) return unknown(found.unread);
    const fromDomain = found.holders.filter(({ user }) => synchronised(user));
    if (fromDomain.length > 0) {
      return deviates(
        ...fromDomain.map(
          ({ user, roles }) => `${nameOf(user)} is synchronised and holds ${[...roles].map(roleName).join(", ")}.`,
        ),
      );
    }
    const unread = found.holders.filter(({ user }) => synchronised(user) === undefined);
    return unread.length > 0
      ? unknown(...unread.map(({ user }) => `Whether ${nameOf(user)} is synchronised could not be read.`))
      : met("No administrator's account is synchronised.");
  },
};
