import { GraphProblem } from "../problems";
import { type World } from "../World";
import { type Limit, limits, resourceUnits, type Spending } from "./limits";
import { TokenBucket } from "./TokenBucket";

/** Keeps count of requests and refuses those over a limit of Microsoft Graph. */
export class Throttles {
  private readonly buckets = new Map<string, TokenBucket>();

  constructor(private readonly world: World) {}

  /** Counts a request. Returns the headers that tell of its cost; throws 429 when a limit is reached. */
  admit(spending: Spending): Record<string, string> {
    const service = spending.route.throttle ?? "identityAccess";
    const headers: Record<string, string> = {};
    if (service === "identityAccess") headers["x-ms-resource-unit"] = String(resourceUnits(spending));
    if (!this.world.settings.throttling) return headers;
    const used = limits
      .filter((limit) => limit.service === undefined || limit.service === service)
      .map((limit) => this.spend(limit, spending));
    const highest = Math.max(...used);
    if (service === "identityAccess" && highest >= 0.8) headers["x-ms-throttle-limit-percentage"] = highest.toFixed(1);
    return headers;
  }

  /** Forgets what was spent. */
  clear(): void {
    this.buckets.clear();
  }

  private spend(limit: Limit, spending: Spending): number {
    const now = this.world.now().getTime();
    const key = `${limit.scope} ${limit.key(spending)}`;
    let bucket = this.buckets.get(key);
    if (!bucket) {
      this.buckets.set(key, (bucket = new TokenBucket(limit.capacity(spending), limit.perMs, now)));
    }
    const wait = bucket.take(limit.cost(spending), now);
    if (wait > 0) throw tooMany(limit, spending, wait);
    return bucket.used();
  }
}

function tooMany(limit: Limit, { tenant, caller }: Spending, waitMs: number): GraphProblem {
  const headers: Record<string, string> = limit.retryAfter
    ? {
        "Retry-After": String(Math.ceil(waitMs / 1000)),
        "x-ms-throttle-scope": `${limit.scope}/ReadWrite/${caller.appId}/${tenant.tenantId}`,
        "x-ms-throttle-information": "ResourceUnitLimitExceeded",
      }
    : {};
  return new GraphProblem(429, "TooManyRequests", "Too many requests.", headers);
}
