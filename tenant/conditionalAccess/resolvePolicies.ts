import { type LeftOut, notDeclared, notLicensed } from "../LeftOut";
import { licencesOf, type TenantLicences } from "../licences";
import { type Policy, type PolicyVariant, type Rollout } from "./Policy";
import { type PolicyFacts } from "./PolicyFacts";
import { policies, type PolicyName, policyNames } from "./policies";

/** What a tenant declares about its policies. */
export interface PolicyChoices extends PolicyFacts {
  /** How far every policy is rolled out. @default reportOnly */
  readonly rollout?: Rollout;
  /** How far single policies are rolled out, where it differs. */
  readonly policies?: { readonly [Name in PolicyName]?: Rollout };
  /** What the tenant holds. @default plan 2 */
  readonly licences?: TenantLicences;
}

/** A policy that is deployed. */
export interface ResolvedPolicy {
  readonly name: PolicyName;
  readonly policy: Policy;
  readonly rollout: Exclude<Rollout, "none">;
  /** At least one. */
  readonly variants: readonly PolicyVariant[];
}

/** Which policies a tenant gets, in the table's order, and which it doesn't, and why. */
export function resolvePolicies(choices: PolicyChoices): { resolved: ResolvedPolicy[]; leftOut: LeftOut[] } {
  const resolved: ResolvedPolicy[] = [];
  const leftOut: LeftOut[] = [];
  const held = licencesOf(choices.licences);
  for (const name of policyNames) {
    const policy: Policy = policies[name];
    const { control, licence } = policy;
    const variants = policy.variants(choices);
    const missing = policy.needs?.(choices);
    const rollout = rolloutOf(name, choices);
    // Without anybody whom it would be about, there is nothing to leave out.
    if (variants.length === 0) continue;
    if (!held.has(licence)) leftOut.push(notLicensed(control, licence));
    else if (rollout === "none") leftOut.push({ control, reason: `conditionalAccess.policies.${name} is none` });
    else if (missing) leftOut.push(notDeclared(control, missing));
    else resolved.push({ name, policy, rollout, variants });
  }
  return { resolved, leftOut };
}

/** How far a policy is rolled out by what is declared. */
export const rolloutOf = (name: PolicyName, { policies: single, rollout = "reportOnly" }: PolicyChoices): Rollout =>
  single?.[name] ?? (policies[name] as Policy).rollout ?? rollout;

/** The policies that would act. */
export const enforcedPolicies = (choices: PolicyChoices): ResolvedPolicy[] =>
  resolvePolicies(choices).resolved.filter(({ rollout }) => rollout === "enforced");

/** Policies that do what security defaults did, and have to be there once those are off. */
export const replacements: readonly PolicyName[] = ["everyoneMfa", "legacyAuthentication"];
