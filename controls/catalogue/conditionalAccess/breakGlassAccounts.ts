import type { Control } from "../../Control";
import { nameOf } from "../../directory/holders";
import { given } from "../../given";
import { deviates, metUnless, unknown } from "../../verdict";

export const breakGlassAccounts: Control = {
  id: "EB-CA-22v1",
  title: "Two break-glass accounts exist, in a role-assignable group, apart from who deploys",
  rationale:
    "One account is one lost key away from none. A group that any group administrator may fill is a list of everybody who can exempt himself from every policy. And an account that deploys every day is neither kept in a safe nor safe: its credentials are in a pipeline.",
  severity: "critical",
  licence: "P1",
  mappings: { cis: ["1.1.2"], zeroTrust: ["21835"] },
  lastModified: "2026-11-22",
  remedy:
    "Keep two enabled accounts of the tenant's own, used for nothing else, in one role-assignable group, and declare it as the break-glass group.",
  predicate: given(["declared", "breakGlassAccounts", "groups"], ({ declared, breakGlassAccounts, groups }) => {
    const id = declared.breakGlassGroupId?.toLowerCase();
    if (!id) return deviates("No break-glass group is declared.");
    const group = groups.find((candidate) => candidate.id.toLowerCase() === id);
    if (
      breakGlassAccounts.some(({ accountEnabled, userType }) => accountEnabled === undefined || userType === undefined)
    ) {
      return unknown("Whether each break-glass account is enabled and the tenant's own could not be read.");
    }
    const deployers = new Set((declared.deployerIds ?? []).map((deployer) => deployer.toLowerCase()));
    const usable = breakGlassAccounts.filter(
      ({ accountEnabled, userType }) => accountEnabled !== false && userType !== "Guest",
    );
    return metUnless(
      [
        ...(!group ? [`The break-glass group ${id} does not exist.`] : []),
        ...(group && !group.isAssignableToRole
          ? ["The break-glass group is not role-assignable: others can fill it."]
          : []),
        ...(usable.length < 2
          ? [`The break-glass group has ${usable.length} enabled accounts of the tenant's own, expected two or more.`]
          : []),
        ...breakGlassAccounts
          .filter((user) => user.userType === "Guest")
          .map((user) => `${nameOf(user)} is a guest: its sign-in hangs on another tenant.`),
        ...breakGlassAccounts
          .filter((user) => deployers.has(user.id.toLowerCase()))
          .map((user) => `${nameOf(user)} deploys the baseline, and so is no break-glass account.`),
      ],
      `${usable.length} break-glass accounts stand ready.`,
    );
  }),
};
