import { randomUUID } from "node:crypto";
import { authenticate } from "../identity/authenticate";
import { badRequest, denied, GraphProblem, notImplemented } from "../problems";
import { commonQueryOptions, type Caller, type GraphVersion, type Route, type RouteResult } from "../route";
import { type Tenant } from "../store/Tenant";
import { Throttles } from "../throttle/Throttles";
import { type World } from "../World";
import { type Answer, type Incoming } from "./Incoming";
import { problemAnswer } from "./problemAnswer";
import { systemOptions } from "./systemOptions";
import { RouteTable, type RouteMatch } from "./RouteTable";
import { unknownRoute } from "./unknownRoute";

/** A request to Graph, cut into version and the path below it. */
export interface GraphRequest extends Incoming {
  version: GraphVersion;
  path: string;
}

/** Serves single requests to Microsoft Graph: who asks, what for, may they, how often, and the answer. */
export class GraphEndpoint {
  readonly throttles: Throttles;
  private readonly table: RouteTable;

  constructor(
    private readonly world: World,
    routes: readonly Route[],
  ) {
    this.table = new RouteTable(routes);
    this.throttles = new Throttles(world);
  }

  /** Answers as an application is answered. */
  answer(request: GraphRequest): Answer {
    const ids = requestIds(request.headers);
    try {
      const { caller, tenant } = authenticate(request.headers, this.world);
      const match = this.match(request);
      const query = systemOptions(request.url.searchParams);
      const spent = this.throttles.admit({ route: match.route, query, caller, tenant });
      allow(match.route, caller);
      return withHeaders(this.handle(request, match, query, caller, tenant), { ...ids, ...spent });
    } catch (error) {
      if (error instanceof GraphProblem) return problemAnswer(error, ids, this.world.now());
      throw error;
    }
  }

  /** Does what the tenant's owner does in the portal: no token, no permissions, no limits, no lag. */
  operate(request: GraphRequest, tenant: Tenant): Answer {
    const operator: Caller = { appId: "emulator", oid: "00000000-0000-0000-0000-000000000000", roles: ["*"] };
    return this.world.consistency.withoutDelay(() => {
      try {
        const query = systemOptions(request.url.searchParams);
        return withHeaders(this.handle(request, this.match(request), query, operator, tenant), {});
      } catch (error) {
        if (error instanceof GraphProblem) return problemAnswer(error, {}, this.world.now());
        throw error;
      }
    });
  }

  private match(request: GraphRequest): RouteMatch {
    const here = this.table.at(request.path);
    const found = here.find(({ route }) => route.method === request.method && route.versions.includes(request.version));
    if (!found) throw unknownRoute(request, here);
    return found;
  }

  private handle(
    request: GraphRequest,
    { route, params }: RouteMatch,
    query: URLSearchParams,
    caller: Caller,
    tenant: Tenant,
  ): RouteResult {
    refuseOptions(route, query);
    return route.handle({
      tenant,
      caller,
      method: request.method,
      version: request.version,
      path: request.path,
      params,
      query,
      headers: request.headers,
      body: parseBody(request.text),
      graphBase: request.url.origin,
      now: this.world.now,
    });
  }
}

function allow(route: Route, caller: Caller): void {
  const granted = route.permissions.some((all) => all.every((permission) => caller.roles.includes(permission)));
  if (route.permissions.length > 0 && !granted) throw denied();
}

/** An option that is not understood must not be ignored: the answer would look right and be wrong. */
function refuseOptions(route: Route, query: URLSearchParams): void {
  const understood = route.query ?? (route.method === "GET" ? commonQueryOptions : []);
  const other = [...query.keys()].find((name) => name.startsWith("$") && !understood.includes(name));
  if (other !== undefined) {
    throw notImplemented(
      `The emulator does not do ${other} on ${route.method} ${route.path}; it does ${understood.join(", ") || "no query options"}.`,
    );
  }
}

function parseBody(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
      "BadRequest",
    );
  }
}

function requestIds(headers: Headers): Record<string, string> {
  const id = randomUUID();
  return { "request-id": id, "client-request-id": headers.get("client-request-id") ?? id };
}

function withHeaders(result: RouteResult, headers: Record<string, string>): Answer {
  return { status: result.status, body: result.body, headers: { ...headers, ...result.headers } };
}
