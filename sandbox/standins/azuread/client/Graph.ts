import { STATUS_CODES } from "node:http";
import { type Values, asBlock, asList } from "../../../../azureadShapes/schema/Field";
import { StandinError } from "../StandinError";
import { type Backoff, doubling } from "./Backoff";
import { type Clock } from "./Clock";
import { GraphError } from "./GraphError";
import { type Send } from "./Send";
import { type Tokens } from "./Tokens";

export interface Call {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** With the version: `/v1.0/identity/conditionalAccess/policies`. */
  readonly path: string;
  /** `$filter`, `$expand`. */
  readonly query?: Record<string, string>;
  readonly body?: Values;
  /** Answers to try again after, beside those that any call is tried again after. */
  readonly retryOn?: (error: GraphError) => boolean;
}

const accepted = { GET: [200], POST: [200, 201, 202, 204], PATCH: [200, 202, 204], DELETE: [200, 204] };

/** Graph as one operation sees it: what fails in passing is tried again until the operation's time is up. */
export class Graph {
  constructor(
    /** Without a version: `https://127.0.0.1:8443`. */
    readonly base: string,
    private readonly tokens: Pick<Tokens, "get">,
    private readonly send: Send,
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
    private readonly backoff: Backoff = doubling,
  ) {}

  /** Sends one call and gives the body of its answer, `{}` when there is none. */
  async request(call: Call): Promise<Values> {
    for (let time = 1; ; time++) {
      const { response, body } = await this.attempt(call);
      if (accepted[call.method].includes(response.status)) return asBlock(body) ?? {};
      const error = GraphError.of(response.status, STATUS_CODES[response.status] ?? "", body);
      if (!isPassing(response.status) && !call.retryOn?.(error)) throw error;
      await this.pause(retryAfter(response) ?? this.backoff(time), error);
    }
  }

  get(path: string, query?: Call["query"]): Promise<Values> {
    return this.request({ method: "GET", path, query });
  }

  /** Every member of a collection, across its pages. */
  async list(path: string, query?: Call["query"]): Promise<Values[]> {
    const members: Values[] = [];
    for (let page = await this.get(path, query); ;) {
      members.push(...asList(page.value).map((member) => asBlock(member) ?? {}));
      const next = page["@odata.nextLink"];
      if (typeof next !== "string") return members;
      // The token goes with the request, so a link may not lead anywhere else.
      if (!next.startsWith(`${this.base}/`)) {
        throw new StandinError(`@odata.nextLink leads away from ${this.base}: ${next}`);
      }
      page = await this.get(next.slice(this.base.length));
    }
  }

  private async attempt(call: Call): Promise<{ response: Response; body: unknown }> {
    const query = call.query ? `?${new URLSearchParams(call.query)}` : "";
    const request = new Request(`${this.base}${call.path}${query}`, {
      method: call.method,
      headers: {
        Authorization: `Bearer ${await this.tokens.get()}`,
        Accept: "application/json; charset=utf-8; IEEE754Compatible=false",
        "Content-Type": "application/json; charset=utf-8",
        "OData-Version": "4.0",
        "OData-MaxVersion": "4.0",
        "User-Agent": "entra-baseline sandbox stand-in for pulumi-resource-azuread",
      },
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: this.signal,
    });
    const response = await this.send(request).catch((error: Error) => {
      throw this.signal.aborted ? this.signal.reason : new StandinError(error.message, { cause: error });
    });
    return { response, body: parse(await response.text()) };
  }

  private async pause(milliseconds: number, why: GraphError): Promise<void> {
    await this.clock.sleep(milliseconds, this.signal).catch(() => {
      const reason = this.signal.reason as Error;
      throw new StandinError(`${reason.message} The last answer of Graph: ${why.message}`, { cause: why });
    });
  }
}

const isPassing = (status: number): boolean =>
  status === 429 || status === 408 || status === 424 || (status >= 500 && status !== 501);

/** In milliseconds. */
function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get("Retry-After") ?? NaN);
  return seconds > 0 ? seconds * 1000 : undefined;
}

function parse(body: string): unknown {
  try {
    return body === "" ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}
