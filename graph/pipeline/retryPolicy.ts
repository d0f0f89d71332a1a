import {
  isRestError,
  type PipelinePolicy,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { callContextOf } from "./callContext";
import { type RetryEvent } from "../callOptions";
import { type Clock } from "./clock";
import { networkCode, networkFailure } from "../errors/networkFailure";
import { retryAfterMs } from "./retryAfter";
import { retryDecision, type AttemptOutcome } from "./retryDecision";

interface Attempt {
  readonly outcome: AttemptOutcome;
  readonly code?: string;
  /** Hands on the answer, or throws the error, as if it hadn't been looked at. */
  readonly settle: () => PipelineResponse;
}

/**
 * Sends a request again as `retryDecision` says, within the call's deadline: a wait that would outlast it isn't begun,
 * and the last answer is handed on.
 *
 * The pipeline's own retry policy repeats every method after every server error and doesn't know the caller's deadline.
 */
export function retryPolicy(clock: Clock, onRetry?: (event: RetryEvent) => void): PipelinePolicy {
  return {
    name: "graphRetryPolicy",
    async sendRequest(request, next) {
      const context = callContextOf(request);
      for (;;) {
        context.attempts += 1;
        const { outcome, code, settle } = await attempt(request, () => next(request), clock);
        const decision = retryDecision(outcome, clock.random());
        if (!decision || clock.now() + decision.waitMs >= context.endsAt) return settle();
        onRetry?.({
          ...decision,
          method: request.method,
          path: new URL(request.url).pathname,
          attempt: outcome.attempt,
          status: outcome.status,
          code,
        });
        await clock.sleep(decision.waitMs, request.abortSignal as AbortSignal | undefined);
      }
    },
  };
}

async function attempt(
  request: PipelineRequest,
  send: () => Promise<PipelineResponse>,
  clock: Clock,
): Promise<Attempt> {
  const { attempts, repeatable } = callContextOf(request);
  const facts = { method: request.method, repeatable, attempt: attempts };
  try {
    const response = await send();
    const waitMs = retryAfterMs(response.headers.get("Retry-After"), clock.now());
    return { outcome: { ...facts, status: response.status, retryAfterMs: waitMs }, settle: () => response };
  } catch (error) {
    // Whatever isn't a network error (no token, a cancelled call, a bug) is final.
    if (!isRestError(error)) throw error;
    const code = networkCode(error);
    const settle = () => {
      throw error;
    };
    return { outcome: { ...facts, failure: networkFailure(code) }, code, settle };
  }
}
