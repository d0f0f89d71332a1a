/**
 * What went wrong, in terms that a caller can act upon.
 *
 * - `settings`: the connection settings are incomplete or contradict each other; nothing was sent.
 * - `signIn`: no token could be had (expired secret, unknown tenant, no consent).
 * - `wrongTenant`: the token, or the tenant that Graph answers for, isn't the tenant that was asked for.
 * - `unauthorized` 401, `forbidden` 403, `licence` (a plan is missing), `notFound` 404, `conflict` 409 and 412,
 *   `throttled` 429, `unavailable` 408 and 5xx, `badRequest` other 4xx and 501.
 * - `unreachable`: no connection, or it broke. `timeout`: no answer in the time allowed. `cancelled`: by the caller.
 * - `unexpectedAnswer`: an answer that isn't Graph's, such as a page of HTML, a list without `value`, a redirect.
 *
 * Only `notFound` means that an object doesn't exist: it is never used for a read that failed in another way.
 */
export type GraphErrorKind =
  | "settings"
  | "signIn"
  | "wrongTenant"
  | "unauthorized"
  | "forbidden"
  | "licence"
  | "notFound"
  | "conflict"
  | "throttled"
  | "badRequest"
  | "unavailable"
  | "unreachable"
  | "timeout"
  | "cancelled"
  | "unexpectedAnswer";

/** The facts of a failure; those of the request are absent when nothing was sent. */
export interface GraphErrorFacts {
  readonly kind: GraphErrorKind;
  /** The HTTP status of the answer. */
  readonly status?: number;
  /** Graph's `error.code`, the token service's `AADSTS…` number, or the code of the network error (`ECONNREFUSED`). */
  readonly code?: string;
  readonly method?: string;
  /** Path with the version: `/v1.0/policies/authorizationPolicy`. Without the query, which may hold a page's token. */
  readonly path?: string;
  /** `request-id` of the answer: what Microsoft's support asks for. */
  readonly requestId?: string;
  /** How long Graph asked to wait, when it did. */
  readonly retryAfterSeconds?: number;
  /** The texts of Graph's `error.innerError`: `date`, `client-request-id`, sometimes a code of its own. */
  readonly innerError?: Readonly<Record<string, string>>;
  /** How many times the request was sent. */
  readonly attempts?: number;
}

/**
 * A failure that is meant for the user: the message says what was asked, what the answer was and what to do next, and
 * never holds a token or a secret. Everything else that this folder throws is a bug.
 *
 * Follows https://learn.microsoft.com/graph/errors.
 */
export class GraphError extends Error implements GraphErrorFacts {
  declare readonly kind: GraphErrorKind;
  declare readonly status?: number;
  declare readonly code?: string;
  declare readonly method?: string;
  declare readonly path?: string;
  declare readonly requestId?: string;
  declare readonly retryAfterSeconds?: number;
  declare readonly innerError?: Readonly<Record<string, string>>;
  declare readonly attempts?: number;

  constructor(message: string, facts: GraphErrorFacts) {
    super(message);
    this.name = "GraphError";
    Object.assign(this, Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));
  }
}
