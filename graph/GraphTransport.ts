import { type PipelineResponse } from "@azure/core-rest-pipeline";
import { type CallContext } from "./pipeline/callContext";
import { type GraphMethod, type GraphResponse } from "./callOptions";
import { type Deadline } from "./pipeline/Deadline";
import { GraphError } from "./errors/GraphError";
import {
  errorOfAnswer,
  errorOfCancellation,
  errorOfNetwork,
  errorOfTimeout,
  errorOfUnusableAnswer,
  type AskedOfGraph,
} from "./errors/graphErrors";
import { type GraphPipelineOptions, type SendToGraph } from "./pipeline/graphPipeline";
import { lazy } from "./lazy";
import { TokenMemory } from "./signIn/TokenMemory";

/** One request, by its full address. */
export interface GraphCall {
  readonly method: GraphMethod;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly permissions?: readonly string[];
  readonly repeatable?: boolean;
}

/** As the pipeline asks for tokens: those for continuous access evaluation have a cache of their own. */
const signInOptions = { enableCae: true };

/**
 * Sends single requests through the pipeline, and turns every outcome into an answer or a GraphError. The pipeline is
 * loaded by the first request: a provider process starts in every preview, and most need no request at all.
 */
export class GraphTransport {
  readonly #options: GraphPipelineOptions;
  readonly #tokens: TokenMemory;
  #send?: SendToGraph;

  constructor(options: GraphPipelineOptions) {
    this.#options = options;
    this.#tokens = new TokenMemory(options.credential, options.clock);
  }

  /** The access token in use; signs in when there is none yet. */
  async token(deadline: Deadline): Promise<string> {
    const asked = () => ({ method: "GET", path: "the access token" });
    const token = await this.#orFailure(
      () => this.#tokens.getToken(this.#options.scope, signInOptions),
      asked,
      deadline,
    );
    if (!token) throw new GraphError("The credential gave no token.", { kind: "signIn" });
    return token.token;
  }

  /** @throws GraphError for every answer that isn't a success, and for none */
  async call(call: GraphCall, deadline: Deadline): Promise<GraphResponse> {
    const context: CallContext = {
      endsAt: deadline.endsAt,
      repeatable: call.repeatable ?? call.method !== "POST",
      attempts: 0,
    };
    const asked = (): AskedOfGraph => ({
      method: call.method,
      path: new URL(call.url).pathname,
      permissions: call.permissions,
      attempts: context.attempts,
      secrets: this.secrets(),
    });
    const answer = await this.#orFailure(() => this.#pipeline()(requestOf(call, deadline), context), asked, deadline);
    return readAnswer(answer, asked);
  }

  /** The token in use: it must not come up in an error. */
  secrets(): string[] {
    return this.#tokens.current === undefined ? [] : [this.#tokens.current];
  }

  /** Waits, and rejects with GraphError when the deadline ends first. */
  async wait(ms: number, asked: () => AskedOfGraph, deadline: Deadline): Promise<void> {
    await this.#orFailure(() => this.#options.clock.sleep(ms, deadline.signal), asked, deadline);
  }

  #pipeline(): SendToGraph {
    return (this.#send ??= lazy.graphPipeline().graphPipeline({ ...this.#options, credential: this.#tokens }));
  }

  /** Runs within the deadline, and turns what the network or the deadline throws into a GraphError. */
  async #orFailure<T>(run: () => Promise<T>, asked: () => AskedOfGraph, deadline: Deadline): Promise<T> {
    try {
      deadline.signal.throwIfAborted();
      return await deadline.race(run());
    } catch (error) {
      throw this.#failure(error, asked(), deadline);
    }
  }

  #failure(error: unknown, asked: AskedOfGraph, deadline: Deadline): unknown {
    if (error instanceof GraphError) return error;
    if (deadline.timedOut) return errorOfTimeout(asked, deadline.durationMs);
    if (deadline.signal.aborted) return errorOfCancellation(asked);
    if (error instanceof Error && error.name === "RestError") {
      return errorOfNetwork(asked, new URL(this.#options.endpoint).host, error);
    }
    return error;
  }
}

function requestOf(call: GraphCall, deadline: Deadline): Parameters<SendToGraph>[0] {
  const { method, url, body } = call;
  const headers: Record<string, string> = { Accept: "application/json", ...call.headers };
  if (body === undefined) return { method, url, headers, abortSignal: deadline.signal };
  headers["Content-Type"] ??= "application/json";
  return { method, url, headers, body: JSON.stringify(body), abortSignal: deadline.signal };
}

function readAnswer(answer: PipelineResponse, asked: () => AskedOfGraph): GraphResponse {
  const { status } = answer;
  const headers = answer.headers.toJSON();
  const text = answer.bodyAsText ?? "";
  const body = parse(text);
  if (status < 200 || status > 299) throw errorOfAnswer(asked(), { status, headers, body });
  if (typeof body === "string") {
    throw errorOfUnusableAnswer(asked(), status, `expected JSON, got ${headers["content-type"] ?? "text of no type"}`);
  }
  return { status, headers, body };
}

/** JSON's value; the text itself when it isn't JSON; undefined when there is none. */
function parse(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
