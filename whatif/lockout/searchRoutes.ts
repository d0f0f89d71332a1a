import { crossTenantVerdict, policyLevel, verdictOf } from "../decidePolicy";
import type { Evaluator } from "../Evaluator";
import type { Circumstance } from "./circumstancesOf";
import type { Route } from "./LockoutProof";
import { minimalSets } from "./smallestCover";

/** Stands for cross-tenant access among the positions of policies. */
export const CROSS_TENANT = -1;

/** A way that is not open, and all that would have to give for it to be. */
export interface BlockedRoute {
  route: Route;
  /** Positions of policies, and `CROSS_TENANT`. */
  closers: ReadonlySet<number>;
  /** Whether it may be open after all, for all that is known. */
  doubtful: boolean;
}

export type RouteSearch = { open: Route } | { open: null; blocked: BlockedRoute[]; doubtful: boolean };

/** Looks for a way in: the first that is open, else what closes each, without those that take more than another. */
export function searchRoutes(evaluator: Evaluator, circumstance: Circumstance): RouteSearch {
  const blocked = new Map<string, BlockedRoute>();
  let doubtful = false;
  for (const route of circumstance.routes()) {
    const found = closersOf(evaluator, route);
    if (found.closers.size === 0) return { open: route };
    doubtful ||= found.doubtful;
    const key = [...found.closers].join();
    if (!blocked.has(key)) blocked.set(key, found);
  }
  return { open: null, blocked: minimalSets([...blocked.values()]), doubtful };
}

function closersOf(evaluator: Evaluator, route: Route): BlockedRoute {
  const prepared = evaluator.prepare(route.signIn);
  const closers = new Set<number>();
  const crossing = crossTenantVerdict(prepared);
  let closed = crossing === "blocked";
  if (crossing !== "granted") closers.add(CROSS_TENANT);
  evaluator.forEachApplying(prepared, (policy, applies) => {
    const verdict = verdictOf(applies, policyLevel(policy, prepared));
    if (verdict !== "granted") closers.add(policy.position);
    closed ||= verdict === "blocked" || verdict === "required";
    return true;
  });
  return { route, closers, doubtful: closers.size > 0 && !closed };
}
