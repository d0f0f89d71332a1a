import { type Tenant } from "./store/Tenant";

/** A version segment of Microsoft Graph. */
export type GraphVersion = "v1.0" | "beta";

/** The application that a token was issued to, in the tenant of that token. */
export interface Caller {
  /** Application (client) id. */
  appId: string;
  /** Object id of the application's service principal in the tenant. */
  oid: string;
  /** Application permissions, as in the token's `roles` claim. */
  roles: string[];
}

/** What a route gets to know about one request. */
export interface RouteContext {
  /** The store of the tenant that the token belongs to; a route can reach no other. */
  tenant: Tenant;
  caller: Caller;
  method: string;
  version: GraphVersion;
  /** The path below the version, as asked for: `/policies/crossTenantAccessPolicy/partners`. */
  path: string;
  /** Values of the `{name}` segments, decoded. */
  params: Record<string, string>;
  /** OData options under their full names (`$filter`, also when sent as `filter`), and any others. */
  query: URLSearchParams;
  headers: Headers;
  /** The parsed JSON body; undefined when there was none. */
  body: unknown;
  /** Scheme, host and port of this service, without a slash at the end: `https://127.0.0.1:8443`. */
  graphBase: string;
  now(): Date;
}

export interface RouteResult {
  status: number;
  /** Sent as JSON; leave it out for 204. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** The rate limits of Microsoft Graph that a route falls under (https://learn.microsoft.com/graph/throttling-limits). */
export type Throttle = "conditionalAccess" | "identityAccess" | "reports";

/** One operation of Microsoft Graph: method and path, who may call it, and what it does to a tenant. */
export interface Route {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Below the version, with `{name}` for a variable segment: `/policies/crossTenantAccessPolicy/partners/{tenantId}`. */
  path: string;
  versions: readonly GraphVersion[];
  /** Application permissions: one of the inner lists must be held wholly; `[]` = any valid token. */
  permissions: readonly (readonly string[])[];
  /** @default "identityAccess" */
  throttle?: Throttle;
  /** Resource units before `$select`, `$expand` and `$top` count. @default 1, and 2 for a write */
  cost?: number;
  /** OData options that it understands; others are refused loudly. @default commonQueryOptions for GET, none otherwise */
  query?: readonly string[];
  /** Synchronous, so that a request sees one state of the tenant. Throws a `GraphProblem` to refuse. */
  handle(ctx: RouteContext): RouteResult;
}

/** The OData options that a GET takes unless its route says otherwise. */
export const commonQueryOptions: readonly string[] = ["$select", "$filter", "$top", "$count", "$expand", "$skiptoken"];
