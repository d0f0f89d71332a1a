import { compilePolicy } from "./compilePolicy";
import { Evaluator } from "./Evaluator";
import type { ConditionalAccessPolicy } from "./model/ConditionalAccessPolicy";
import type { TenantFacts } from "./model/TenantFacts";
import { TenantIndex } from "./TenantIndex";

/**
 * Compiles a tenant's conditional access policies, in Graph's shape, and the facts about it into an evaluator.
 *
 * Follows "Building a Conditional Access policy" (Microsoft Learn). Policies that hold something that isn't known still
 * compile; `problems` lists it, and the verdict is "cannotTell" wherever it could matter.
 */
export function compile(policies: readonly ConditionalAccessPolicy[], facts: TenantFacts): Evaluator {
  const tenant = new TenantIndex(facts);
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => numbers.get(key) ?? numbers.set(key, numbers.size).size - 1;
  return new Evaluator(
    policies.map((policy, position) => compilePolicy(policy, position, tenant, numberOf)),
    tenant,
  );
}
