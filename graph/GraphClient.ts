import { type TokenCredential } from "@azure/core-auth";
import { type HttpClient } from "@azure/core-rest-pipeline";
import { runBatch, type BatchRequest, type BatchResult } from "./batch";
import { type CallOptions, type GraphMethod, type GraphResponse, type RetryEvent } from "./callOptions";
import { systemClock, type Clock } from "./pipeline/clock";
import { Deadline } from "./pipeline/Deadline";
import { endpointUrl } from "./urls/endpointUrl";
import { errorOfUnusableAnswer } from "./errors/graphErrors";
import { assertPath } from "./urls/graphPath";
import { GraphTransport } from "./GraphTransport";
import { graphUrl } from "./urls/graphUrl";
import { readPages } from "./pages";
import { RateBudget } from "./pipeline/RateBudget";
import { tokenClaims, type TokenClaims } from "./signIn/tokenClaims";

export interface GraphClientOptions {
  /** `https://graph.microsoft.com` or the endpoint of another cloud, without a version. See `cloudFor`. */
  readonly endpoint: string;
  readonly credential: TokenCredential;
  /** `https://graph.microsoft.com/.default` */
  readonly scope: string;
  /** The tenant that the client is meant for; see `verifyTenant`. */
  readonly tenantId: string;
  /** Put before the library's own user agent: `entra-baseline/1.2.3`. */
  readonly userAgent?: string;
  /** Ends every call of the client. */
  readonly signal?: AbortSignal;
  /** Told before each wait for another attempt. */
  readonly onRetry?: (event: RetryEvent) => void;
  /**
   * Milliseconds for one call, all attempts and waits included.
   * @default 300000
   */
  readonly timeoutMs?: number;
  /**
   * Milliseconds for one attempt to be answered in full.
   * @default 60000
   */
  readonly attemptTimeoutMs?: number;
  /**
   * The pace of requests to the tenant; give the clients of one tenant the same.
   * @default one of its own
   */
  readonly rateBudget?: RateBudget;
  /** @default the pipeline's own, over Node's http and https */
  readonly httpClient?: HttpClient;
  readonly clock?: Clock;
}

/**
 * A client of Microsoft Graph for one tenant: tokens, retries, throttles, paging and batches, and errors that say what to
 * do.
 *
 * Every method rejects with GraphError for whatever Graph, the network or the token service answer. Put ids into paths
 * by `graphPath`, and values into filters by `odataFilter`.
 *
 *     const partners = await client.list<Partner>("/policies/crossTenantAccessPolicy/partners");
 */
export class GraphClient {
  readonly tenantId: string;
  readonly #endpoint: string;
  readonly #options: GraphClientOptions;
  readonly #clock: Clock;
  readonly #rateBudget: RateBudget;
  readonly #transport: GraphTransport;

  constructor(options: GraphClientOptions) {
    this.tenantId = options.tenantId;
    this.#options = options;
    this.#endpoint = endpointUrl(options.endpoint, "the Graph endpoint");
    this.#clock = options.clock ?? systemClock;
    this.#rateBudget = options.rateBudget ?? new RateBudget();
    this.#transport = new GraphTransport({
      ...options,
      endpoint: this.#endpoint,
      attemptTimeoutMs: options.attemptTimeoutMs ?? 60_000,
      rateBudget: this.#rateBudget,
      clock: this.#clock,
    });
  }

  /** Reads one object. An answer without one is an error, never `undefined`. */
  async get<T extends object>(path: string, options: CallOptions = {}): Promise<T> {
    const { status, body } = await this.request<T>("GET", path, options);
    if (typeof body === "object" && body !== null) return body;
    const asked = { method: "GET", path: `/${options.version ?? "v1.0"}${path}` };
    throw errorOfUnusableAnswer(asked, status, "expected a JSON object");
  }

  /** Reads a whole collection, page after page. */
  async list<T extends object>(path: string, options: CallOptions = {}): Promise<T[]> {
    const { version = "v1.0", query, headers, permissions } = options;
    const firstUrl = graphUrl(this.#endpoint, version, path, query);
    return this.#within(options, (deadline) =>
      readPages<T>({
        endpoint: this.#endpoint,
        firstUrl,
        read: (url) => this.#transport.call({ method: "GET", url, headers, permissions }, deadline),
        unusable: (url, status, problem) =>
          errorOfUnusableAnswer({ method: "GET", path: new URL(url).pathname }, status, problem),
      }),
    );
  }

  /** Creates, or runs an action. Resolves to the body of the answer; undefined when it has none (204). */
  async post<T extends object>(path: string, body?: unknown, options?: CallOptions): Promise<T | undefined> {
    return (await this.request<T>("POST", path, { ...options, body })).body;
  }

  /** Changes the properties named in the body. Resolves to the body of the answer; mostly there is none (204). */
  async patch<T extends object>(path: string, body: unknown, options?: CallOptions): Promise<T | undefined> {
    return (await this.request<T>("PATCH", path, { ...options, body })).body;
  }

  /** Replaces the whole object, or creates it. */
  async put<T extends object>(path: string, body: unknown, options?: CallOptions): Promise<T | undefined> {
    return (await this.request<T>("PUT", path, { ...options, body })).body;
  }

  /** Deletes. When a first answer was lost and the request went again, Graph may answer that the object is gone: `notFound`. */
  async delete(path: string, options?: CallOptions): Promise<void> {
    await this.request("DELETE", path, options);
  }

  /** Sends any request, and gives the status and the headers of the answer as well (Location, Retry-After, ETag). */
  async request<T>(
    method: GraphMethod,
    path: string,
    options: CallOptions & { readonly body?: unknown } = {},
  ): Promise<GraphResponse<T>> {
    const { version = "v1.0", query, headers, permissions, repeatable, body } = options;
    const url = graphUrl(this.#endpoint, version, path, query);
    const call = { method, url, headers, body, permissions, repeatable };
    return this.#within(options, (deadline) => this.#transport.call(call, deadline)) as Promise<GraphResponse<T>>;
  }

  /**
   * Sends many requests in few; see `runBatch`. Requests of a paced path (conditional access) gain nothing from a batch,
   * where each counts by itself: they are sent one by one, at their pace.
   *
   * @returns one result per request, in the order given
   */
  async batch<T = unknown>(
    requests: readonly BatchRequest[],
    options: Pick<CallOptions, "signal" | "timeoutMs"> = {},
  ): Promise<BatchResult<T>[]> {
    for (const { path } of requests) assertPath(path);
    const results = await this.#within(options, (deadline) =>
      runBatch(requests, {
        clock: this.#clock,
        endsAt: deadline.endsAt,
        onRetry: this.#options.onRetry,
        secrets: () => this.#transport.secrets(),
        isPaced: ({ version = "v1.0", path }) => this.#rateBudget.paces(`/${version}${path}`),
        single: ({ method = "GET", version = "v1.0", path, query, ...rest }) =>
          this.#transport.call({ method, url: graphUrl(this.#endpoint, version, path, query), ...rest }, deadline),
        post: (version, items, repeatable) => {
          const url = `${this.#endpoint}/${version}/$batch`;
          return this.#transport.call({ method: "POST", url, body: { requests: items }, repeatable }, deadline);
        },
        wait: (ms) => this.#transport.wait(ms, () => ({ method: "POST", path: "/$batch" }), deadline),
      }),
    );
    return results as BatchResult<T>[];
  }

  /** What the access token in use says about the caller; signs in when there is no token yet. */
  async claims(options: Pick<CallOptions, "signal" | "timeoutMs"> = {}): Promise<TokenClaims> {
    return tokenClaims(await this.#within(options, (deadline) => this.#transport.token(deadline)));
  }

  async #within<R>(
    { signal, timeoutMs }: Pick<CallOptions, "signal" | "timeoutMs">,
    run: (deadline: Deadline) => Promise<R>,
  ): Promise<R> {
    const ms = timeoutMs ?? this.#options.timeoutMs ?? 300_000;
    const deadline = new Deadline(ms, [this.#options.signal, signal], this.#clock.now());
    try {
      return await run(deadline);
    } finally {
      deadline.dispose();
    }
  }
}
