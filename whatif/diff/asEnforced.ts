import type { ConditionalAccessPolicy } from "../model/ConditionalAccessPolicy";

/** The policies with those in report-only enforced: what a staged plan will do once it is switched on. */
export function asEnforced(policies: readonly ConditionalAccessPolicy[]): ConditionalAccessPolicy[] {
  return policies.map((policy) =>
    policy.state === "enabledForReportingButNotEnforced" ? { ...policy, state: "enabled" } : policy,
  );
}
