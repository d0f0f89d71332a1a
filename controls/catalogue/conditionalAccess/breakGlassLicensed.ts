import type { Control } from "../../Control";
import { nameOf } from "../../directory/holders";
import { given } from "../../given";
import { deviates, metUnless, unknown } from "../../verdict";

export const breakGlassLicensed: Control = {
  id: "EB-CA-24v1",
  title: "Break-glass accounts keep their licence",
  rationale:
    "Clean-ups take the licence from accounts that never sign in, then disable them, then delete them: the break-glass account is the first on that list, and nobody notices until the day it is needed. Without a licence its sign-ins are also left out of risk detection, where a stolen break-glass key would show.",
  severity: "low",
  licence: "P1",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Assign the tenant's Entra ID licence to each account named, and leave both out of licence clean-ups.",
  predicate: given(["declared", "breakGlassAccounts"], ({ declared, breakGlassAccounts }) => {
    if (!declared.breakGlassGroupId) return deviates("No break-glass group is declared.");
    if (breakGlassAccounts.some(({ assignedLicenses }) => assignedLicenses === undefined)) {
      return unknown("The licences of each break-glass account could not be read.");
    }
    return metUnless(
      breakGlassAccounts
        .filter(({ assignedLicenses }) => (assignedLicenses ?? []).length === 0)
        .map((user) => `${nameOf(user)} holds no licence.`),
      "Every break-glass account holds a licence.",
    );
  }),
};
