import { filterPredicate } from "./odata/filter";
import { select } from "./odata/select";
import { badRequest } from "./problems";
import { type RouteContext, type RouteResult } from "./route";
import { type Entity } from "./store/Entity";

export interface ListOptions {
  /** What follows `$metadata#` in `@odata.context`. @default the path asked for */
  context?: string;
  /** The properties (or `a/b` paths) that `$filter` may name. @default any */
  filterable?: readonly string[];
  /** Items on a page unless `$top` says otherwise. @default 100 */
  pageSize?: number;
}

const largestPage = 999;

/** Answers with a page of a collection, honouring `$filter`, `$select`, `$top`, `$count` and the opaque next link. */
export function listAnswer(ctx: RouteContext, items: readonly Entity[], options: ListOptions = {}): RouteResult {
  const filter = ctx.query.get("$filter");
  const matching = filter === null ? items : items.filter(filterPredicate(filter, options.filterable));
  const size = pageSize(ctx, options.pageSize ?? 100);
  const start = offsetOf(ctx.query.get("$skiptoken"));
  const end = start + size;
  const counted = ctx.query.get("$count") === "true" && start === 0;
  const body = {
    "@odata.context": contextUrl(ctx, options.context ?? ctx.path.slice(1)),
    ...(counted ? { "@odata.count": matching.length } : {}),
    ...(end < matching.length ? { "@odata.nextLink": nextLink(ctx, end) } : {}),
    value: matching.slice(start, end).map((item) => select(item, ctx.query.get("$select"))),
  };
  return { status: 200, body };
}

/** Answers with one object, honouring `$select`. `context` is what follows `$metadata#`; by default the path asked for. */
export function entityAnswer(ctx: RouteContext, item: Entity, status = 200, context?: string): RouteResult {
  const url = contextUrl(ctx, context ?? `${ctx.path.slice(1)}/$entity`);
  return { status, body: { "@odata.context": url, ...select(item, ctx.query.get("$select")) } };
}

/** The address of a type in the service's metadata, as in `@odata.context`. */
export function contextUrl(ctx: RouteContext, suffix: string): string {
  return `${ctx.graphBase}/${ctx.version}/$metadata#${suffix}`;
}

function pageSize(ctx: RouteContext, usual: number): number {
  const asked = ctx.query.get("$top");
  if (asked === null) return usual;
  const top = Number(asked);
  if (!Number.isInteger(top) || top < 1 || top > largestPage) {
    throw badRequest(`Invalid page size specified: '${asked}'. Must be between 1 and ${largestPage} inclusive.`);
  }
  return top;
}

function nextLink(ctx: RouteContext, offset: number): string {
  const query = new URLSearchParams(ctx.query);
  query.set("$skiptoken", Buffer.from(`page:${offset}`).toString("base64url"));
  // Counted on the first page only.
  query.delete("$count");
  return `${ctx.graphBase}/${ctx.version}${ctx.path}?${query.toString()}`;
}

function offsetOf(token: string | null): number {
  if (token === null) return 0;
  const match = /^page:(\d+)$/.exec(Buffer.from(token, "base64url").toString());
  if (!match) throw badRequest("The specified page token value has expired and can no longer be included.");
  return Number(match[1]);
}
