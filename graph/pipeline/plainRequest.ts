import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  defaultRetryPolicy,
  proxyPolicy,
  type HttpClient,
} from "@azure/core-rest-pipeline";
import { isLoopback } from "../urls/isLoopback";

export interface PlainRequestOptions {
  /** @default "GET" */
  readonly method?: "GET" | "POST";
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
  readonly httpClient?: HttpClient;
}

export interface PlainAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** Asks an https address that isn't Graph's: no token, two retries, no redirects, 30 seconds for each attempt. */
export async function plainRequest(url: string, options: PlainRequestOptions = {}): Promise<PlainAnswer> {
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(defaultRetryPolicy({ maxRetries: 2 }));
  if (!isLoopback(url)) pipeline.addPolicy(proxyPolicy());
  const headers = createHttpHeaders({ Accept: "application/json", ...options.headers });
  const { method = "GET", signal } = options;
  const request = createPipelineRequest({ url, method, headers, timeout: 30_000, abortSignal: signal });
  const answer = await pipeline.sendRequest(options.httpClient ?? createDefaultHttpClient(), request);
  return { status: answer.status, headers: answer.headers.toJSON(), text: answer.bodyAsText ?? "" };
}
