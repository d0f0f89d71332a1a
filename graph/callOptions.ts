/** Graph's two versions; they have schemas of their own and never share a batch. */
export type GraphVersion = "v1.0" | "beta";

export type GraphMethod = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** OData query options, `$` included: `{ $filter: odataFilter`…`, $top: 50 }`. Undefined ones are left out. */
export type GraphQuery = Readonly<Record<string, string | number | boolean | undefined>>;

export interface CallOptions {
  /** @default "v1.0" */
  readonly version?: GraphVersion;
  readonly query?: GraphQuery;
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the call, waits between retries included, with a GraphError of kind `cancelled`. */
  readonly signal?: AbortSignal;
  /**
   * Milliseconds for the whole call: every attempt, every wait and every page of a list.
   * @default the client's `timeoutMs`
   */
  readonly timeoutMs?: number;
  /** The permissions that this call needs; a 403 names them. */
  readonly permissions?: readonly string[];
  /**
   * Whether the request may be sent again when it is unknown whether Graph carried it out.
   * @default true for every method but POST
   */
  readonly repeatable?: boolean;
}

export interface GraphResponse<T = unknown> {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined when the answer has no body (204). */
  readonly body: T | undefined;
}

/** Why a request is sent again. */
export type RetryReason = "throttled" | "unavailable" | "connection";

export interface RetryEvent {
  readonly method: string;
  /** Path with the version, without the query. */
  readonly path: string;
  readonly reason: RetryReason;
  /** How many times the request was sent so far. */
  readonly attempt: number;
  readonly waitMs: number;
  readonly status?: number;
  readonly code?: string;
}
