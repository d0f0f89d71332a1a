import { RestError, type PipelinePolicy } from "@azure/core-rest-pipeline";
import { Deadline } from "./Deadline";

/**
 * Gives up one attempt when its answer isn't complete in time, as a connection that broke (`ETIMEDOUT`), so that the
 * retry policy can tell it from a call that the caller cancelled.
 */
export function attemptTimeoutPolicy(timeoutMs: number): PipelinePolicy {
  return {
    name: "graphAttemptTimeoutPolicy",
    async sendRequest(request, next) {
      const callerSignal = request.abortSignal;
      const deadline = new Deadline(timeoutMs, [callerSignal as AbortSignal | undefined]);
      request.abortSignal = deadline.signal;
      try {
        return await next(request);
      } catch (error) {
        if (!deadline.timedOut) throw error;
        throw new RestError(`no complete answer within ${timeoutMs / 1_000} seconds`, { code: "ETIMEDOUT", request });
      } finally {
        request.abortSignal = callerSignal;
        deadline.dispose();
      }
    },
  };
}
