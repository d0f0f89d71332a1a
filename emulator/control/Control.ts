import { EmulatorError } from "../EmulatorError";
import { type Seed } from "../seeds/seedSchema";
import { loadSeed } from "../seeds/loadSeed";
import { type Answer } from "../service/Incoming";
import { type GraphEndpoint } from "../service/GraphEndpoint";
import { isResourceManager, type ResourceManagerEndpoint } from "../resourceManager/ResourceManagerEndpoint";
import { type Settings } from "../Settings";
import { type World } from "../World";
import { type FaultInput } from "./Fault";
import { type Faults } from "./Faults";
import { type LogEntry, type LogFilter, type RequestLog } from "./RequestLog";

/** A change made behind the back of whoever deploys, as an administrator would make it in the portal. */
export interface OperatorRequest {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** `/policies/…`, in v1.0 unless it begins with `/beta/`; a query may follow. `/subscriptions/…` is Azure's. */
  path: string;
  body?: unknown;
}

/** What the emulator's operator can do with it. The same verbs are served below `/_emulator`. */
export class Control {
  constructor(
    private readonly world: World,
    private readonly graph: GraphEndpoint,
    private readonly resourceManager: ResourceManagerEndpoint,
    private readonly log: RequestLog,
    private readonly faults: Faults,
    private seed: Seed,
  ) {
    loadSeed(seed, world);
  }

  /** The requests so far, oldest first, without secrets. */
  requests(filter?: LogFilter): LogEntry[] {
    return this.log.list(filter);
  }

  clearRequests(): void {
    this.log.clear();
  }

  /** Sets the failures to act out, in place of earlier ones; `[]` for none. */
  setFaults(faults: readonly FaultInput[]): void {
    this.faults.set(faults);
  }

  /** Sets how long a write takes to be seen by reads, in milliseconds. */
  setLag(ms: number): void {
    if (!(ms >= 0)) throw new EmulatorError("LAG", `The lag is a number of milliseconds, not ${ms}.`);
    this.world.consistency.lagMs = ms;
  }

  setThrottling(on: boolean): void {
    this.setSettings({ throttling: on });
  }

  setSettings(settings: Partial<Settings>): void {
    Object.assign(this.world.settings, settings);
    this.graph.throttles.clear();
  }

  /** Changes an object of a tenant by PATCH, at once and without permissions. Graph's own rules still hold. */
  edit(tenantId: string, graphPath: string, patch: unknown): void {
    this.send(tenantId, { method: "PATCH", path: graphPath, body: patch });
  }

  /** Reads an object of a tenant as last written, whatever the lag. */
  get(tenantId: string, graphPath: string): unknown {
    return this.send(tenantId, { method: "GET", path: graphPath });
  }

  /** Sends any request as the tenant's owner and returns the body of the answer. Throws when Graph would refuse it. */
  send(tenantId: string, request: OperatorRequest): unknown {
    const { status, body } = this.answer(tenantId, request);
    if (status >= 400) {
      const { code, message } = (body as { error: { code: string; message: string } }).error;
      throw new EmulatorError("OPERATOR", `${request.method} ${request.path}: ${status} ${code}: ${message}`);
    }
    return body;
  }

  /** Like `send`, with refusals as answers. */
  answer(tenantId: string, { method, path, body }: OperatorRequest): Answer {
    const tenant = this.world.tenant(tenantId);
    const rest = { method, headers: new Headers(), text: body === undefined ? "" : JSON.stringify(body) };
    if (isResourceManager(path)) {
      return this.resourceManager.operate({ ...rest, url: new URL(path, "http://localhost") }, path, tenant);
    }
    const [, version = "v1.0", below = path] = /^\/?(v1\.0|beta)(\/.*)$/.exec(path) ?? [];
    const url = new URL(`http://localhost/${version}/${below.replace(/^\/+/, "")}`);
    const place = { version: version as "v1.0" | "beta", path: url.pathname.slice(version.length + 1), url };
    return this.graph.operate({ ...rest, ...place }, tenant);
  }

  /** Starts over: the given seed (or the last one), default settings, no faults, an empty log. */
  reset(seed: Seed = this.seed): void {
    loadSeed(seed, this.world);
    this.seed = seed;
    this.graph.throttles.clear();
    this.faults.set([]);
    this.log.clear();
  }
}
