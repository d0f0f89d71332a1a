import type { Control, Verdict } from "../Control";
import { everyApp, externalTypesCovered, externalUserTypes, narrowed, requiresMfa, typesOf } from "../externalUsers";
import type { ConditionalAccessPolicy } from "../TenantState";
import { deviates, met, metUnless, staged, unknown } from "../verdict";

const policies = "The list of conditional access policies";
const enabled = ({ state }: ConditionalAccessPolicy): boolean => state === "enabled";
const reporting = ({ state }: ConditionalAccessPolicy): boolean => state === "enabledForReportingButNotEnforced";

/** Finds whether unconditional MFA policies, taken together, reach each of the external user types. */
function mfaFor(types: readonly string[], all: ConditionalAccessPolicy[]): Verdict {
  const candidates = all.filter((policy) => everyApp(policy) && requiresMfa(policy) && !narrowed(policy));
  const missing = (among: ConditionalAccessPolicy[]): string[] => {
    const covered = new Set(among.flatMap((policy) => [...externalTypesCovered(policy)]));
    return types.filter((type) => !covered.has(type));
  };
  const open = missing(candidates.filter(enabled));
  if (open.length === 0) return met("Enforced policies ask each of them for MFA, for every app.");
  if (missing(candidates.filter((policy) => enabled(policy) || reporting(policy))).length === 0) {
    return staged(`Only reported, not enforced, for: ${open.join(", ")}.`);
  }
  return deviates(`No policy asks for MFA, for every app and from every tenant, of: ${open.join(", ")}.`);
}

/** Controls over how partners, guests and externals sign in. */
export const conditionalAccess: readonly Control[] = [
  {
    id: "EB-CA-01v1",
    title: "Every guest and external identity of every tenant signs in with MFA",
    rationale:
      "An external account is only as safe as a tenant that is not ours. MFA asked for here holds whatever the partner's own rules are.",
    severity: "critical",
    licence: "P1",
    mappings: {
      scuba: ["MS.AAD.3.2v2"],
      nist: ["IA-2(1)", "IA-2(2)"],
      cis: ["5.2.2.2"],
      maester: ["MT.1016", "CISA.MS.AAD.3.2", "MT.1007"],
    },
    lastModified: "2026-11-22",
    remedy: "Declare PartnerConditionalAccess, and enforce its policy for guests and externals.",
    predicate: ({ conditionalAccessPolicies: all }) => (all ? mfaFor(externalUserTypes, all) : unknown(policies)),
  },
  {
    id: "EB-CA-02v1",
    title: "Service providers' administrators sign in with MFA",
    rationale:
      "A service provider's technicians reach this tenant through delegated administration, without an account in it. Policies for guests do not touch them: they are a user type of their own.",
    severity: "critical",
    licence: "P1",
    mappings: {},
    lastModified: "2026-11-22",
    remedy: "Declare PartnerConditionalAccess, and enforce its policy for service providers.",
    predicate: ({ conditionalAccessPolicies: all }) => (all ? mfaFor(["serviceProvider"], all) : unknown(policies)),
  },
  {
    id: "EB-CA-03v1",
    title: "No MFA policy leaves service providers out",
    rationale:
      "Some management tools exclude service providers from a customer's MFA policies to make onboarding smooth, and never put them back. The exclusion outlives the reason.",
    severity: "high",
    licence: "P1",
    mappings: {},
    lastModified: "2026-11-22",
    remedy: "Remove serviceProvider from the policy's excluded guest and external user types.",
    predicate: ({ conditionalAccessPolicies: all }) =>
      all
        ? metUnless(
            all
              .filter((policy) => policy.state !== "disabled" && requiresMfa(policy))
              .filter(({ conditions }) =>
                typesOf(conditions.users?.excludeGuestsOrExternalUsers).includes("serviceProvider"),
              )
              .map(({ displayName }) => `"${displayName}" asks for MFA, but excludes service providers.`),
            "No MFA policy excludes service providers.",
          )
        : unknown(policies),
  },
  {
    id: "EB-CA-04v1",
    title: "The break-glass group is excluded from every conditional access policy",
    rationale:
      "When MFA, a device service or a policy itself fails, break-glass accounts are the last way in. One policy that still catches them closes it.",
    severity: "critical",
    licence: "P1",
    mappings: { cis: ["1.1.2"], maester: ["MT.1005"], zeroTrust: ["21835"] },
    lastModified: "2026-11-22",
    remedy: "Add the break-glass group to the excluded groups of each policy named.",
    predicate: ({ conditionalAccessPolicies: all, declared }) => {
      if (!all) return unknown(policies);
      const group = declared?.breakGlassGroupId?.toLowerCase();
      if (!group) return deviates("No break-glass group is declared.");
      return metUnless(
        all
          .filter((policy) => policy.state !== "disabled" && reachesUsers(policy))
          .filter(({ conditions }) => !(conditions.users?.excludeGroups ?? []).some((id) => id.toLowerCase() === group))
          .map(({ displayName }) => `"${displayName}" does not exclude the break-glass group.`),
        "Every policy excludes the break-glass group.",
      );
    },
  },
];

/** Whether a policy is about people at all, and not about workload identities only. */
const reachesUsers = ({ conditions: { users } }: ConditionalAccessPolicy): boolean =>
  Boolean(users) && !(users?.includeUsers ?? []).some((user) => user.toLowerCase() === "none");
