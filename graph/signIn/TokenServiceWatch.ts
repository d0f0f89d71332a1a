import { type PipelinePolicy } from "@azure/core-rest-pipeline";

/** How a request to the token service failed. */
export interface TokenServiceFailure {
  /** `connect ECONNREFUSED 127.0.0.1:443`, or `it answered 502`; absent when the service itself gave the answer. */
  readonly network?: string;
  /** The code of the network error: `ECONNREFUSED`. */
  readonly code?: string;
  /** What the service said: `AADSTS90002: Tenant … not found.` */
  readonly said?: string;
}

/**
 * Remembers how the last request to the token service failed. @azure/identity reports a refused connection, an untrusted
 * certificate, a gateway's 502 and an unknown tenant all as "endpoints cannot be resolved" or "network request failed".
 */
export class TokenServiceWatch {
  /** Undefined when the last request was answered as it should be. */
  lastFailure?: TokenServiceFailure;

  readonly policy: PipelinePolicy = {
    name: "tokenServiceWatchPolicy",
    sendRequest: async (request, next) => {
      try {
        const answer = await next(request);
        this.lastFailure = answer.status < 400 ? undefined : failureOf(answer.status, answer.bodyAsText ?? "");
        return answer;
      } catch (error) {
        const { message, code } = error as { message?: string; code?: string };
        this.lastFailure = { network: message, code };
        throw error;
      }
    },
  };
}

/** The token service explains itself as OAuth says (RFC 6749, 5.2); whoever doesn't isn't the token service. */
function failureOf(status: number, body: string): TokenServiceFailure {
  try {
    const { error_description: said } = JSON.parse(body) as { error_description?: unknown };
    if (typeof said === "string") return { said };
  } catch {
    // A page of HTML, of a gateway or a proxy.
  }
  return { network: `it answered ${status}` };
}
