import { type TokenCredential } from "@azure/core-auth";
import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createPipelineRequest,
  createHttpHeaders,
  decompressResponsePolicy,
  logPolicy,
  proxyPolicy,
  setClientRequestIdPolicy,
  userAgentPolicy,
  type HttpClient,
  type PipelineRequestOptions,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { setCallContext, type CallContext } from "./callContext";
import { type RetryEvent } from "../callOptions";
import { type Clock } from "./clock";
import { isLoopback } from "../urls/isLoopback";
import { attemptTimeoutPolicy } from "./attemptTimeoutPolicy";
import { bearerPolicy } from "./bearerPolicy";
import { rateBudgetPolicy } from "./rateBudgetPolicy";
import { retryPolicy } from "./retryPolicy";
import { type RateBudget } from "./RateBudget";

export interface GraphPipelineOptions {
  readonly endpoint: string;
  readonly credential: TokenCredential;
  readonly scope: string;
  readonly userAgent?: string;
  readonly attemptTimeoutMs: number;
  readonly rateBudget: RateBudget;
  readonly clock: Clock;
  readonly onRetry?: (event: RetryEvent) => void;
  readonly httpClient?: HttpClient;
}

export type SendToGraph = (
  request: Omit<PipelineRequestOptions, "headers"> & { headers: Record<string, string> },
  context: CallContext,
) => Promise<PipelineResponse>;

/** Query options that tell nothing but what was asked for; the log shows the values of these only. */
const loggedQuery = ["$select", "$expand", "$filter", "$top", "$orderby", "$count"];
const loggedHeaders = ["x-ms-resource-unit", "x-ms-throttle-limit-percentage", "x-ms-throttle-scope", "Location"];

/**
 * Builds the chain of policies that a request to Graph passes, outermost first. Redirects aren't followed: Graph's API
 * sends none, and a token must not be led to another host.
 *
 * The log (AZURE_LOG_LEVEL=info, to stderr) is the pipeline's own: it has no bodies, and hides every header and query
 * value that isn't named here or known to be harmless.
 */
export function graphPipeline(options: GraphPipelineOptions): SendToGraph {
  const { clock } = options;
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(userAgentPolicy({ userAgentPrefix: options.userAgent }));
  pipeline.addPolicy(setClientRequestIdPolicy("client-request-id"));
  pipeline.addPolicy(retryPolicy(clock, options.onRetry));
  pipeline.addPolicy(rateBudgetPolicy(options.rateBudget, clock));
  pipeline.addPolicy(bearerPolicy(options.credential, options.scope));
  pipeline.addPolicy(
    logPolicy({ additionalAllowedHeaderNames: loggedHeaders, additionalAllowedQueryParameters: loggedQuery }),
  );
  pipeline.addPolicy(attemptTimeoutPolicy(options.attemptTimeoutMs));
  pipeline.addPolicy(decompressResponsePolicy());
  // A proxy of the environment can't reach this machine's own loopback interface.
  if (!isLoopback(options.endpoint)) pipeline.addPolicy(proxyPolicy());

  const httpClient = options.httpClient ?? createDefaultHttpClient();
  return (request, context) => {
    const headers = createHttpHeaders(request.headers);
    const allowInsecureConnection = request.url.startsWith("http:");
    const pipelineRequest = createPipelineRequest({ ...request, headers, allowInsecureConnection });
    setCallContext(pipelineRequest, context);
    return pipeline.sendRequest(httpClient, pipelineRequest);
  };
}
