import type { TenantState } from "../controls/TenantState";
import { proveNoLockout, type SubjectProof } from "../whatif";
import type { DeclaredTenant } from "./DeclaredTenant";
import type { Lockout } from "./Impact";
import { type Gap, lockoutSubjectsOf, type SubjectOptions } from "./lockoutSubjectsOf";
import { tenantFactsOf } from "./tenantFactsOf";

/** Something of a tenant that could not be read, and why. */
export interface Unread {
  part: string;
  why: string;
}

/**
 * Proves that a plan leaves a way in to everyone whom the tenant file declares, or says who has none, and why. What could
 * not be read fails the proof where it matters.
 *
 * @throws WhatIfError for a tenant file and a state that contradict each other.
 */
export function proveLockout(
  tenant: DeclaredTenant,
  before: TenantState,
  after: TenantState,
  unread: readonly Unread[] = [],
  options: SubjectOptions = {},
): Lockout {
  const { subjects, gaps, remarks } = lockoutSubjectsOf(tenant, after, options);
  const found = [...gaps.map((gap) => withReason(gap, unread)), ...missing(after, unread)];
  const proof = proveNoLockout(after.conditionalAccessPolicies ?? [], tenantFactsOf(after), subjects);
  const failed = subjects.filter((_, index) => isFailed(proof.subjects[index]!));
  const earlier = failed.length > 0 ? proveNoLockout(policiesOf(before), tenantFactsOf(before), failed).subjects : [];
  const proven = proof.subjects.map((subject) => ({
    ...subject,
    already: isFailed(subject) ? isFailed(earlier[failed.findIndex(({ name }) => name === subject.name)]!) : null,
  }));
  const needless = proof.subjects
    .filter(({ expectBlocked }) => expectBlocked?.met === false)
    .map(({ name }) => `lockout.expectBlocked is not needed for ${name}: a way in is left.`);
  return {
    safe: proof.safe && found.length === 0,
    subjects: proven,
    gaps: found,
    remarks: [...remarks, ...needless, ...securityDefaults(after)],
    problems: proof.problems,
  };
}

const policiesOf = ({ conditionalAccessPolicies = [] }: TenantState) => conditionalAccessPolicies;

const isFailed = ({ verdict }: SubjectProof): boolean => verdict === "closed" || verdict === "cannotTell";

/** What decides about every sign-in, and what to call it. */
const decisive = {
  conditionalAccessPolicies: "conditional access policies",
  crossTenantAccessDefault: "default of cross-tenant access",
  crossTenantAccessPartners: "partners of cross-tenant access",
} as const satisfies Partial<Record<keyof TenantState, string>>;

/**
 * Nothing can be proven of settings that nobody has seen. After a failed read the state still has what the plan says of
 * them; what the tenant has beside it may be anything.
 */
function missing(state: TenantState, unread: readonly Unread[]): Gap[] {
  return Object.entries(decisive).flatMap(([part, name]) => {
    const failed = reasonOf(part, unread);
    const isAbsent = part === "conditionalAccessPolicies" && !state.conditionalAccessPolicies;
    if (failed === undefined && !isAbsent) return [];
    const why = `The ${name} could not be read. ${failed ?? "They were not asked for."}`;
    return [{ class: "breakGlass", name: "everyone", why }];
  });
}

function withReason(gap: Gap, unread: readonly Unread[]): Gap {
  const part = gap.class === "globalAdministrator" ? "roleAssignments" : "groups/";
  const reason = reasonOf(part, unread);
  return reason ? { ...gap, why: `${gap.why} ${reason}` } : gap;
}

const reasonOf = (part: string, unread: readonly Unread[]): string | undefined =>
  unread.find((one) => one.part === part || (part.endsWith("/") && one.part.startsWith(part)))?.why;

const securityDefaults = ({ securityDefaults }: TenantState): string[] =>
  securityDefaults?.isEnabled
    ? ["Security defaults are on; what they ask for, beside conditional access, is not looked at here."]
    : [];
