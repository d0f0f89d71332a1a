import type { Control } from "../../Control";
import { synchronised } from "../../directory/synchronised";
import { nameOf } from "../../directory/holders";
import { given } from "../../given";
import { deviates, metUnless, unknown } from "../../verdict";

export const breakGlassCloudOnly: Control = {
  id: "EB-CA-23v1",
  title: "Break-glass accounts live in the cloud alone",
  rationale:
    "A synchronised account follows its on-premises twin: whoever takes the domain, in the very incident that it is kept for, has the last way into the cloud as well, or can disable it.",
  severity: "high",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Replace each account named by one made in the cloud, with a user principal name in the tenant's onmicrosoft.com domain.",
  predicate: given(["declared", "breakGlassAccounts"], ({ declared, breakGlassAccounts }) => {
    if (!declared.breakGlassGroupId) return deviates("No break-glass group is declared.");
    if (breakGlassAccounts.some((user) => synchronised(user) === undefined)) {
      return unknown("Whether each break-glass account is synchronised could not be read.");
    }
    return metUnless(
      breakGlassAccounts
        .filter(synchronised)
        .map((user) => `${nameOf(user)} is synchronised from an on-premises directory.`),
      "No break-glass account is synchronised.",
    );
  }),
};
