import { type RetryReason } from "../callOptions";

/** How one attempt of a request ended: with an answer (`status`), or without one (`failure`). */
export interface AttemptOutcome {
  readonly method: string;
  /** Whether carrying the request out twice leaves the same state as once. */
  readonly repeatable: boolean;
  /** How many times the request was sent, this time included. */
  readonly attempt: number;
  readonly status?: number;
  readonly retryAfterMs?: number;
  /** `notConnected`: Graph can't have seen the request. `connectionLost`: it may have carried it out. */
  readonly failure?: "notConnected" | "connectionLost";
}

export interface RetryDecision {
  readonly reason: RetryReason;
  readonly waitMs: number;
}

interface RetryRule {
  readonly reason: RetryReason;
  /** How many times a request is sent again at most; without a limit, the caller's deadline is the limit. */
  readonly limit: number;
  readonly applies: (outcome: AttemptOutcome) => boolean;
}

/**
 * When a request is sent again. Two questions decide: may it work the next time, and is it certain that it won't be
 * carried out twice?
 *
 * - 429, and 503 with Retry-After, are refusals before any work was done: any request may go again, as long as the
 *   caller waits. So may one that never got a connection.
 * - After 408, 502, 503 and 504, and after a connection that broke, a write may or may not have been carried out. GET,
 *   PUT and DELETE leave the same state when repeated (RFC 9110), and so does Graph's PATCH, which sets the named
 *   properties to the given values. POST creates: sent twice it may create twice, so it isn't sent again.
 * - 500 is mostly Graph's answer to a body that it can't digest (a wrong `@odata.type` on a PIM rule): a write would
 *   fail the same way until the deadline. A read gets two more chances.
 * - Every other 4xx is final. (401 isn't decided here: the bearer policy tries once more with a fresh token.)
 */
const rules: readonly RetryRule[] = [
  { reason: "throttled", limit: Infinity, applies: (o) => o.status === 429 },
  { reason: "unavailable", limit: Infinity, applies: (o) => o.status === 503 && o.retryAfterMs !== undefined },
  { reason: "unavailable", limit: 5, applies: (o) => o.repeatable && [408, 502, 503, 504].includes(o.status ?? 0) },
  { reason: "unavailable", limit: 2, applies: (o) => o.method === "GET" && o.status === 500 },
  { reason: "connection", limit: 3, applies: (o) => o.failure === "notConnected" },
  { reason: "connection", limit: 3, applies: (o) => o.repeatable && o.failure === "connectionLost" },
];

const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/**
 * Decides whether a request is sent again, and how long to wait before.
 *
 * A Retry-After is waited for in full. Without one (Graph sends none for conditional access) the wait doubles from
 * about 1 to 30 seconds. Chance spreads the requests of one tenant, which would otherwise come back all at once.
 *
 * @param random a number from 0 up to 1
 * @returns undefined when the outcome is final
 */
export function retryDecision(outcome: AttemptOutcome, random: number): RetryDecision | undefined {
  const rule = rules.find((rule) => rule.applies(outcome));
  if (!rule || outcome.attempt > rule.limit) return undefined;
  return { reason: rule.reason, waitMs: waitMs(outcome, random) };
}

function waitMs({ retryAfterMs, attempt }: AttemptOutcome, random: number): number {
  if (retryAfterMs !== undefined) {
    // A Retry-After of nothing, given again and again, must not become a stream of requests.
    const atLeastMs = Math.min(1_000, 100 * (attempt - 1));
    return Math.max(atLeastMs, retryAfterMs + Math.round(random * Math.min(1_000, retryAfterMs / 4)));
  }
  const longest = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
  return Math.round(longest / 2 + (random * longest) / 2);
}
