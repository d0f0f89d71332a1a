import { bodyForLog } from "../control/bodyForLog";
import { ConnectionDropped } from "../control/ConnectionDropped";
import { Control } from "../control/Control";
import { controlEndpoint, controlPath } from "../control/controlEndpoint";
import { Faults } from "../control/Faults";
import { type LogEntry, RequestLog } from "../control/RequestLog";
import { withFault } from "../control/withFault";
import { tenantNamedBy } from "../identity/authenticate";
import { identityEndpoint } from "../identity/identityEndpoint";
import { GraphProblem, notImplemented } from "../problems";
import { isResourceManager, ResourceManagerEndpoint } from "../resourceManager/ResourceManagerEndpoint";
import { type GraphVersion, type Route } from "../route";
import { routes as allRoutes } from "../routes/index";
import { type Seed } from "../seeds/seedSchema";
import { World } from "../World";
import { answerBatch } from "./batch";
import { GraphEndpoint, type GraphRequest } from "./GraphEndpoint";
import { type Answer, type Incoming } from "./Incoming";
import { problemAnswer } from "./problemAnswer";

export interface ServiceOptions {
  seed: Seed;
  /** @default the machine's clock */
  now?: () => Date;
  /** @default every route of the emulator */
  routes?: readonly Route[];
}

/** The emulator without a server: sign-in, Microsoft Graph, Azure Resource Manager and the operator's control as a function of requests. */
export class Service {
  readonly control: Control;
  private readonly world: World;
  private readonly graph: GraphEndpoint;
  private readonly resourceManager: ResourceManagerEndpoint;
  private readonly log: RequestLog;
  private readonly faults = new Faults();

  constructor({ seed, now = () => new Date(), routes = allRoutes }: ServiceOptions) {
    this.world = new World(now);
    this.graph = new GraphEndpoint(this.world, routes);
    this.resourceManager = new ResourceManagerEndpoint(this.world);
    this.log = new RequestLog(() => this.world.secrets());
    this.control = new Control(this.world, this.graph, this.resourceManager, this.log, this.faults, seed);
  }

  /** The ARM_ variables of the first application of a tenant that has a secret. Throws for an unknown tenant. */
  credentials(tenantId: string): Record<string, string> {
    const tenant = this.world.tenant(tenantId);
    const client = this.world.clientsOf(tenant).find((one) => one.secrets.length > 0);
    return {
      ARM_TENANT_ID: tenant.tenantId,
      ...(client ? { ARM_CLIENT_ID: client.appId, ARM_CLIENT_SECRET: client.secrets[0]!.value } : {}),
    };
  }

  /** Answers a request. Rejects with `ConnectionDropped` when a fault wants no answer. */
  async handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const text = await request.text();
    const incoming = { method: request.method, url, headers: request.headers, text };
    if (url.pathname === controlPath || url.pathname.startsWith(`${controlPath}/`)) {
      return toResponse(controlEndpoint(incoming, this.control));
    }
    const items: LogEntry[] = [];
    return toResponse(await this.logged(incoming, items, () => this.answer(incoming, items), this.log));
  }

  private async answer(incoming: Incoming, items: LogEntry[]): Promise<Answer> {
    // A login endpoint that ends in a slash makes clients ask for //tenant/….
    const path = incoming.url.pathname.replace(/^\/+/, "/");
    if (isResourceManager(path)) return this.faulty(incoming, async () => this.resourceManager.answer(incoming, path));
    const graph = graphRequest(incoming, path);
    if (!graph) {
      const signIn = () => identityEndpoint(incoming, path, this.world) ?? this.nowhere(incoming);
      return this.faulty(incoming, async () => signIn());
    }
    if (graph.method === "POST" && /^\/\$batch$/i.test(graph.path)) {
      return this.faulty(incoming, () => this.batch(graph, items));
    }
    return this.faulty(incoming, async () => this.graph.answer(graph));
  }

  private async batch(batch: GraphRequest, items: LogEntry[]): Promise<Answer> {
    try {
      const log = { add: (entry: Omit<LogEntry, "number">) => items.push({ ...entry, number: items.length + 1 }) };
      return await answerBatch(batch, (item) =>
        this.logged(item, [], () => this.faulty(item, async () => this.graph.answer(item)), log),
      );
    } catch (error) {
      if (error instanceof GraphProblem) return problemAnswer(error, {}, this.world.now());
      throw error;
    }
  }

  private faulty(incoming: Incoming, answer: () => Promise<Answer>): Promise<Answer> {
    const { method, url } = incoming;
    const fault = this.faults.take({ method, path: url.pathname, tenantId: this.tenantOf(incoming) });
    return withFault(fault, this.world.now, answer);
  }

  private async logged(
    incoming: Incoming,
    items: LogEntry[],
    answer: () => Promise<Answer>,
    log: { add(entry: Omit<LogEntry, "number">): void },
  ): Promise<Answer> {
    const at = this.world.now().toISOString();
    const add = ({ status, headers, body, rawBody }: Answer) =>
      log.add({
        at,
        method: incoming.method,
        ...graphPlace(incoming.url.pathname),
        query: Object.fromEntries(incoming.url.searchParams),
        tenantId: this.tenantOf(incoming),
        requestHeaders: Object.fromEntries(incoming.headers),
        requestBody: bodyForLog(incoming.text, incoming.headers.get("content-type")),
        status,
        responseHeaders: headers,
        responseBody: body ?? rawBody,
        ...(items.length > 0 ? { items } : {}),
      });
    try {
      const answered = await answer();
      add(answered);
      return answered;
    } catch (error) {
      if (error instanceof ConnectionDropped) add({ status: 0, headers: {} });
      throw error;
    }
  }

  private tenantOf({ headers, url }: Incoming): string | undefined {
    const named = tenantNamedBy(headers);
    const first = url.pathname.split("/").find((segment) => segment !== "") ?? "";
    return named ?? this.world.findTenant(first)?.tenantId;
  }

  private nowhere({ method, url }: Incoming): Answer {
    const problem = notImplemented(
      `The emulator serves nothing at ${method} ${url.pathname}: Microsoft Graph is below /v1.0 and /beta, Azure Resource Manager below /subscriptions and /providers, sign-in below /{tenant}, the operator's control below ${controlPath}.`,
    );
    return problemAnswer(problem, {}, this.world.now());
  }
}

function graphPlace(path: string): { version?: GraphVersion; path: string } {
  const [, version, rest] = /^\/+(v1\.0|beta)(\/.*)?$/.exec(path) ?? [];
  return version === undefined ? { path } : { version: version as GraphVersion, path: rest ?? "/" };
}

function graphRequest(incoming: Incoming, path: string): GraphRequest | undefined {
  const place = graphPlace(path);
  return place.version && { ...incoming, version: place.version, path: place.path };
}

function toResponse({ status, headers, body, rawBody }: Answer): Response {
  if (rawBody !== undefined) return new Response(rawBody, { status, headers });
  if (body === undefined) return new Response(null, { status, headers });
  const type = { "Content-Type": "application/json;odata.metadata=minimal;charset=utf-8" };
  return new Response(JSON.stringify(body), { status, headers: { ...type, ...headers } });
}
