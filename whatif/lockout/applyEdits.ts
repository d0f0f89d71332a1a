import { allowAll } from "../access/allowAll";
import type { ConditionalAccessPolicy } from "../model/ConditionalAccessPolicy";
import type { TenantFacts } from "../model/TenantFacts";
import type { AllowInboundEdit, PolicyEdit, RepairEdit, TrustInboundEdit } from "./RepairEdit";

/** A policy with an edit made to it; the original stays as it is. */
export function editPolicy(policy: ConditionalAccessPolicy, edit: PolicyEdit): ConditionalAccessPolicy {
  if (edit.kind === "reportOnly") return { ...policy, state: "enabledForReportingButNotEnforced" };
  const edited = structuredClone(policy);
  const steps = edit.path.split(".");
  const last = steps.pop()!;
  let holder = edited as Record<string, unknown>;
  for (const step of steps) holder = (holder[step] ??= {}) as Record<string, unknown>;
  holder[last] =
    typeof edit.value === "string" ? [...((holder[last] as string[] | null) ?? []), edit.value] : edit.value;
  return edited;
}

/** The facts with a partner let in, or believed. */
export function editFacts(facts: TenantFacts, edit: AllowInboundEdit | TrustInboundEdit): TenantFacts {
  const access = facts.crossTenantAccess;
  if (!access) return facts;
  const id = edit.tenantId.toLowerCase();
  const existing = access.partners.find((partner) => partner.tenantId.toLowerCase() === id);
  const value = edit.kind === "allowInbound" ? allowAll : { ...existing?.inboundTrust, ...edit.value };
  const entry = { ...(existing ?? { tenantId: edit.tenantId }), [edit.section]: value };
  const others = access.partners.filter((partner) => partner !== existing);
  return { ...facts, crossTenantAccess: { ...access, partners: [...others, entry] } };
}

/** The policies and facts with a whole repair made to them. */
export function applyRepair(
  policies: readonly ConditionalAccessPolicy[],
  facts: TenantFacts,
  edits: readonly RepairEdit[],
): { policies: ConditionalAccessPolicy[]; facts: TenantFacts } {
  let result = { policies: [...policies], facts };
  for (const edit of edits) {
    if (edit.kind === "allowInbound" || edit.kind === "trustInbound") {
      result = { ...result, facts: editFacts(result.facts, edit) };
    } else {
      const isMeant = (policy: ConditionalAccessPolicy) => (policy.id ?? policy.displayName) === edit.policyId;
      result = {
        ...result,
        policies: result.policies.map((policy) => (isMeant(policy) ? editPolicy(policy, edit) : policy)),
      };
    }
  }
  return result;
}
