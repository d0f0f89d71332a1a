import { TokenBucket } from "./TokenBucket";

/**
 * Graph allows one request a second and tenant on conditional access and Identity Protection, summed over all apps, and
 * doesn't say with its 429 how long to wait. Requests are spaced a little wider, since the network moves them together.
 *
 * Follows https://learn.microsoft.com/graph/throttling-limits.
 */
const conditionalAccess = {
  perSecond: 0.95,
  paths: /^\/(v1\.0|beta)\/(identity\/conditionalAccess\/(policies|namedLocations)|identityProtection\/risk\w+)(\/|$)/i,
};

/** The pace at which one tenant may be asked. Clients of one tenant should share one. */
export class RateBudget {
  readonly #conditionalAccess = new TokenBucket(conditionalAccess.perSecond);

  /** Whether requests of this path (with the version) are paced. */
  paces(path: string): boolean {
    return conditionalAccess.paths.test(path);
  }

  /** Takes a place for a request; returns the milliseconds to wait before it is sent. */
  take(path: string, now: number): number {
    return this.paces(path) ? this.#conditionalAccess.take(now) : 0;
  }
}
