import type { ConditionalAccessPolicy, ConditionSet } from "../../whatif/model/ConditionalAccessPolicy";
import type { TenantState } from "../TenantState";
import type { Flaw } from "./judge";

/** What makes a policy hold for less than everyone it names, every app and every sign-in. */
export const flawsOf = (
  policy: ConditionalAccessPolicy,
  state: TenantState,
  /** Conditions that are part of the requirement, and so no flaw. */
  allowed: readonly (keyof ConditionSet)[] = [],
): Flaw[] => [...excludedPeople(policy, state), ...missingApps(policy), ...narrowing(policy, allowed)];

/** People that a policy leaves out, besides those of the break-glass group. Types of externals are not looked at. */
export function excludedPeople({ conditions }: ConditionalAccessPolicy, state: TenantState): Flaw[] {
  const users = conditions?.users;
  const accounts = state.breakGlassAccounts?.map(({ id }) => id.toLowerCase());
  const group = state.declared?.breakGlassGroupId?.toLowerCase();
  const people = (users?.excludeUsers ?? []).filter(
    (id) => id.toLowerCase() !== "guestsorexternalusers" && !accounts?.includes(id.toLowerCase()),
  );
  const groups = (users?.excludeGroups ?? []).filter((id) => id.toLowerCase() !== group);
  const roles = users?.excludeRoles ?? [];
  return [
    ...(people.length === 0
      ? []
      : accounts
        ? [{ text: `it excludes the users ${people.join(", ")}` }]
        : [{ text: `it excludes users, and the list of break-glass accounts could not be read`, doubt: true }]),
    ...(groups.length === 0
      ? []
      : state.declared
        ? [{ text: `it excludes the groups ${groups.join(", ")}` }]
        : [{ text: `it excludes groups, and which one is for break-glass is not declared`, doubt: true }]),
    ...(roles.length === 0 ? [] : [{ text: `it excludes the roles ${roles.join(", ")}` }]),
  ];
}

/** Apps that a policy leaves out. */
export function missingApps({ conditions }: ConditionalAccessPolicy): Flaw[] {
  const apps = conditions?.applications;
  if (!(apps?.includeApplications ?? []).some((app) => app.toLowerCase() === "all")) {
    return [{ text: "it holds for some apps only" }];
  }
  const excluded = apps?.excludeApplications ?? [];
  return [
    ...(excluded.length > 0 ? [{ text: `it leaves out the apps ${excluded.join(", ")}` }] : []),
    ...(apps?.applicationFilter ? [{ text: "it leaves out apps by a filter" }] : []),
  ];
}

/** Whom and what a policy is for; every other condition narrows it to some of the sign-ins. */
const assignments: readonly string[] = ["users", "applications", "clientApplications"];

/** Conditions, other than the allowed ones, that let some sign-ins through. */
export function narrowing({ conditions }: ConditionalAccessPolicy, allowed: readonly (keyof ConditionSet)[]): Flaw[] {
  const narrow = Object.entries(conditions ?? {})
    .filter(([name, value]) => ![...assignments, ...allowed].includes(name) && !isOpen(value))
    .map(([name]) => name);
  return narrow.length > 0 ? [{ text: `it holds under conditions only: ${narrow.join(", ")}` }] : [];
}

/** Whether a condition lets every sign-in in: nothing, "all", or an object of such. */
function isOpen(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return /^(none|all)?$/i.test(value);
  if (Array.isArray(value)) return value.length === 0 || value.every((item) => /^all$/i.test(String(item)));
  if (typeof value !== "object") return false;
  return Object.entries(value).every(
    ([name, inner]) => name.startsWith("@") || (name.startsWith("exclude") ? isEmpty(inner) : isOpen(inner)),
  );
}

const isEmpty = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);
