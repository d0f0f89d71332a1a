import { roles } from "../../../kinds/roles";
import type { Control } from "../../Control";
import { holdersOf } from "../../directory/holders";
import { highlyPrivileged } from "../../privilegedRoles/roles";
import { deviates, met, unknown } from "../../verdict";

const globalAdministrator = roles["Global Administrator"];

export const finerRoles: Control = {
  id: "EB-PIM-08v1",
  title: "Administrators hold finer roles rather than Global Administrator",
  rationale:
    "Where Global Administrator is what one gets to do anything, every help-desk account is the tenant. At most as many people hold it as hold the other highly privileged roles.",
  severity: "medium",
  mappings: {
    scuba: ["MS.AAD.7.2v1"],
    nist: ["AC-5"],
    maester: ["CISA.MS.AAD.7.2"],
    zeroTrust: ["21813"],
  },
  lastModified: "2026-11-22",
  remedy: "Give people the role that their work takes, and remove Global Administrator from them.",
  predicate: (state) => {
    const found = holdersOf(state, highlyPrivileged);
    if ("unread" in found) return unknown(found.unread);
    const global = found.holders.filter(({ roles }) => roles.has(globalAdministrator)).length;
    const finer = found.holders.length - global;
    const counted = `${global} people can be Global Administrator, ${finer} others hold finer roles.`;
    return global <= finer ? met(counted) : deviates(counted);
  },
};
