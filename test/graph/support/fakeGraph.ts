import { type TokenCredential } from "@azure/core-auth";
import {
  createHttpHeaders,
  RestError,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { GraphClient, type GraphClientOptions } from "../../../graph";
import { FakeClock } from "./FakeClock";

/** What the fake answers: an answer, or a network error by its code. */
export type FakeAnswer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | { readonly networkError: string };

/** A request as it reached the network. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: any;
}

export interface FakeGraph extends HttpClient {
  readonly sent: SentRequest[];
}

/**
 * A Graph without sockets. It gives the answers in the order given, and the last one for ever; or what a function of the
 * request says.
 */
export function fakeGraph(...answers: FakeAnswer[] | [(request: SentRequest) => FakeAnswer]): FakeGraph {
  const sent: SentRequest[] = [];
  const answerTo = (request: SentRequest): FakeAnswer => {
    const [first] = answers;
    if (typeof first === "function") return first(request);
    return (answers as FakeAnswer[])[Math.min(sent.length, answers.length) - 1]!;
  };
  return {
    sent,
    async sendRequest(request: PipelineRequest): Promise<PipelineResponse> {
      const { method, url, body } = request;
      sent.push({ method, url, headers: request.headers.toJSON(), body: body ? JSON.parse(String(body)) : undefined });
      const answer = answerTo(sent.at(-1)!);
      if ("networkError" in answer)
        throw new RestError(`failed with ${answer.networkError}`, { code: answer.networkError, request });
      const text =
        typeof answer.body === "string" ? answer.body : answer.body === undefined ? "" : JSON.stringify(answer.body);
      return { request, status: answer.status, headers: createHttpHeaders(answer.headers), bodyAsText: text };
    },
  };
}

/** The body of Graph's errors. */
export function problem(code: string, message = "the message", innerError: object = {}): { error: object } {
  return { error: { code, message, innerError } };
}

/** A credential that counts: its tokens are `token-number-1`, `token-number-2` … */
export function countingCredential(): TokenCredential & { readonly issued: string[] } {
  const issued: string[] = [];
  return {
    issued,
    async getToken() {
      issued.push(`token-number-${issued.length + 1}`);
      return { token: issued.at(-1)!, expiresOnTimestamp: Date.parse("2999-01-01") };
    },
  };
}

/** A client of the fake, on a clock that stands still. */
export function clientOf(httpClient: HttpClient, options: Partial<GraphClientOptions> = {}): GraphClient {
  return new GraphClient({
    endpoint: "https://graph.example",
    scope: "https://graph.example/.default",
    tenantId: "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70",
    credential: countingCredential(),
    clock: new FakeClock(),
    httpClient,
    ...options,
  });
}
