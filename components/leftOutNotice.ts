import { type LeftOut } from "../tenant/LeftOut";

/** Says which controls are left out, and why: a line for each reason. */
export function leftOutNotice(tenant: string, leftOut: readonly LeftOut[]): string {
  const reasons = new Map<string, Set<string>>();
  for (const { control, reason } of leftOut) {
    reasons.set(reason, (reasons.get(reason) ?? new Set()).add(control));
  }
  const lines = [...reasons].map(([reason, controls]) => `  ${[...controls].sort().join(", ")}: ${reason}`);
  return [`Left out of the baseline of ${tenant}:`, ...lines.sort()].join("\n");
}
