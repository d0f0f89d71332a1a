import { type PipelinePolicy } from "@azure/core-rest-pipeline";
import { type Clock } from "./clock";
import { type RateBudget } from "./RateBudget";

/** Holds a request back until the tenant's rate budget has a place for it, rather than run into a 429. */
export function rateBudgetPolicy(budget: RateBudget, clock: Clock): PipelinePolicy {
  return {
    name: "graphRateBudgetPolicy",
    async sendRequest(request, next) {
      const waitMs = budget.take(new URL(request.url).pathname, clock.now());
      if (waitMs > 0) await clock.sleep(waitMs, request.abortSignal as AbortSignal | undefined);
      return next(request);
    },
  };
}
