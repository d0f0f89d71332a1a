import type { ConditionalAccessPolicy } from "../../../whatif/model/ConditionalAccessPolicy";
import { active } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { given } from "../../given";
import { deviates, metUnless } from "../../verdict";

export const breakGlassExcluded: Control = {
  id: "EB-CA-04v1",
  title: "The break-glass group is excluded from every conditional access policy",
  rationale:
    "When the MFA service, a device service or a policy itself fails, break-glass accounts are the last way in. One policy that still catches them closes it, and an attacker who gets to edit policies needs only that one to keep the owners out while he works.",
  severity: "critical",
  licence: "P1",
  mappings: { cis: ["1.1.2"], maester: ["MT.1005"], zeroTrust: ["21835"] },
  lastModified: "2026-11-22",
  remedy: "Add the break-glass group to the excluded groups of each policy named.",
  predicate: given(["conditionalAccessPolicies", "declared"], ({ conditionalAccessPolicies, declared }) => {
    const group = declared.breakGlassGroupId?.toLowerCase();
    if (!group) return deviates("No break-glass group is declared.");
    return metUnless(
      conditionalAccessPolicies
        .filter((policy) => active(policy) && isForPeople(policy))
        .filter(({ conditions }) => !(conditions?.users?.excludeGroups ?? []).some((id) => id.toLowerCase() === group))
        .map(({ displayName }) => `"${displayName}" does not exclude the break-glass group.`),
      "Every policy excludes the break-glass group.",
    );
  }),
};

/** Whether a policy is about people at all, and not about workload identities only. */
const isForPeople = ({ conditions }: ConditionalAccessPolicy): boolean =>
  Boolean(conditions?.users) && !(conditions?.users?.includeUsers ?? []).some((user) => user.toLowerCase() === "none");
