import { roles } from "../../../kinds/roles";
import type { Control } from "../../Control";
import { holdersOf } from "../../directory/holders";
import { deviates, met, unknown } from "../../verdict";

export const globalAdministratorCount: Control = {
  id: "EB-PIM-07v1",
  title: "Two to four people can be Global Administrator",
  rationale:
    "With one, losing that account loses the tenant. With more than four, each is one more to phish, and nobody can say any more who should have it.",
  severity: "high",
  mappings: {
    scuba: ["MS.AAD.7.1v1"],
    nist: ["AC-6(5)"],
    cis: ["1.1.3"],
    maester: ["CISA.MS.AAD.7.1", "MT.1032"],
    notes: { "MS.AAD.7.1v1": "takes up to eight" },
  },
  lastModified: "2026-11-22",
  remedy: "Remove the role from people whose work takes a lesser one; count active, eligible and break-glass accounts.",
  predicate: (state) => {
    const found = holdersOf(state, [roles["Global Administrator"]]);
    if ("unread" in found) return unknown(found.unread);
    const count = found.holders.length;
    return count >= 2 && count <= 4
      ? met(`${count} people can be Global Administrator.`)
      : deviates(`${count} people can be Global Administrator, expected two to four.`);
  },
};
