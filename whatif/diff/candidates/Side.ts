import type { Evaluator } from "../../Evaluator";
import type { ConditionalAccessPolicy } from "../../model/ConditionalAccessPolicy";
import type { TenantFacts } from "../../model/TenantFacts";

/** A tenant before or after a plan, also compiled. */
export interface Side {
  policies: readonly ConditionalAccessPolicy[];
  facts: TenantFacts;
  evaluator: Evaluator;
}

/** Names for ids, lower case, as a reader knows them: tenants, apps, roles, groups, users, service principals. */
export type Names = Readonly<Record<string, string>>;

/** Every value that `read` finds in the policies of both sides, each once, lower case. */
export function named(
  sides: readonly Side[],
  read: (policy: ConditionalAccessPolicy) => readonly (string | null | undefined)[],
): string[] {
  const found = sides.flatMap(({ policies }) => policies.flatMap(read));
  return [...new Set(found.filter((value) => value != null).map((value) => value.toLowerCase()))];
}

/** An id that no tenant, app or user has; it stands for those that nothing names. */
export const nobodysId = "ffffffff-ffff-4fff-bfff-ffffffffffff";
