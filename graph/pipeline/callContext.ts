import { type PipelineRequest } from "@azure/core-rest-pipeline";

/** What the policies need to know about the call that a pipeline request belongs to. */
export interface CallContext {
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  readonly repeatable: boolean;
  /** How many times the request was sent; counted by the retry policy. */
  attempts: number;
}

const contexts = new WeakMap<PipelineRequest, CallContext>();

export function setCallContext(request: PipelineRequest, context: CallContext): void {
  contexts.set(request, context);
}

export function callContextOf(request: PipelineRequest): CallContext {
  const context = contexts.get(request);
  if (!context) throw new Error(`No call context for ${request.method} ${request.url}`);
  return context;
}
