import { type PipelinePolicy } from "@azure/core-rest-pipeline";

/**
 * Remembers how the last request to the token service failed. @azure/identity reports a refused connection, an untrusted
 * certificate and a gateway's 502 all as "endpoints cannot be resolved" or "network request failed".
 */
export class TokenServiceWatch {
  /** `connect ECONNREFUSED 127.0.0.1:443`; undefined when the last request was answered as it should be. */
  lastFailure?: string;
  /** The code of the network error: `ECONNREFUSED`. */
  lastCode?: string;

  readonly policy: PipelinePolicy = {
    name: "tokenServiceWatchPolicy",
    sendRequest: async (request, next) => {
      this.lastFailure = this.lastCode = undefined;
      try {
        const answer = await next(request);
        if (answer.status >= 500) this.lastFailure = `it answered ${answer.status}`;
        return answer;
      } catch (error) {
        const { message, code } = error as { message?: string; code?: string };
        this.lastFailure = message;
        this.lastCode = code;
        throw error;
      }
    },
  };
}
