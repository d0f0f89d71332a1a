import { adviceFor } from "./adviceFor";
import { GraphError, type GraphErrorFacts, type GraphErrorKind } from "./GraphError";
import { graphProblem } from "./graphProblem";
import { kindOfAnswer } from "./kindOfAnswer";
import { networkCode } from "./networkFailure";
import { redact } from "./redact";
import { retryAfterMs } from "../pipeline/retryAfter";

/** What was asked; an error names it. */
export interface AskedOfGraph {
  /** Who was asked, in the message. @default "Graph" */
  readonly service?: string;
  readonly method: string;
  /** Path with the version, without the query. */
  readonly path: string;
  readonly permissions?: readonly string[];
  readonly attempts?: number;
  /** Texts that must not come up in an error: the token in use. */
  readonly secrets?: Iterable<string>;
}

/** An answer, of a request or of one item of a batch; header names in lower case. */
export interface AnswerOfGraph {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or the text that isn't JSON. */
  readonly body: unknown;
}

/** Makes the error of an answer that isn't a success. */
export function errorOfAnswer(asked: AskedOfGraph, answer: AnswerOfGraph): GraphError {
  const { status, headers } = answer;
  const problem = graphProblem(answer.body);
  const kind = kindOfAnswer(status, problem);
  const waitMs = retryAfterMs(headers["retry-after"], Date.now());
  const said = problem ? problem.message.trim() : typeof answer.body === "string" ? excerpt(answer.body) : "";
  const head = `${status}${problem?.code ? ` ${problem.code}` : ""}`;
  return graphError(kind, asked, `${asked.service ?? "Graph"} answered ${head}${said ? `: ${said}` : ""}`, {
    status,
    code: problem?.code,
    requestId: headers["request-id"],
    retryAfterSeconds: waitMs === undefined ? undefined : waitMs / 1_000,
    innerError: problem?.innerError,
  });
}

/** Makes the error of an answer that is a success by its status, and yet can't be used. */
export function errorOfUnusableAnswer(asked: AskedOfGraph, status: number, problem: string): GraphError {
  return graphError("unexpectedAnswer", asked, `the answer ${status} can't be used: ${problem}`, { status });
}

/** Makes the error of a request that got no answer: `error` is what the network threw. */
export function errorOfNetwork(asked: AskedOfGraph, host: string, error: unknown): GraphError {
  const code = networkCode(error);
  const reason = error instanceof Error ? error.message : String(error);
  return graphError("unreachable", asked, `no answer from ${host}: ${reason || code}`, { code });
}

/** Makes the error of a call whose time was up. */
export function errorOfTimeout(asked: AskedOfGraph, timeoutMs: number): GraphError {
  return graphError("timeout", asked, `no answer within ${timeoutMs / 1_000} seconds`, {});
}

/** Makes the error of a call that the caller ended. */
export function errorOfCancellation(asked: AskedOfGraph): GraphError {
  return graphError("cancelled", asked, "cancelled", {});
}

function graphError(
  kind: GraphErrorKind,
  asked: AskedOfGraph,
  happened: string,
  said: Pick<GraphErrorFacts, "status" | "code" | "requestId" | "retryAfterSeconds" | "innerError">,
): GraphError {
  const { method, path, permissions, attempts, secrets } = asked;
  // Whatever came from outside may echo the token.
  const clean = (text: string) => redact(text, secrets);
  const code = said.code && clean(said.code);
  const requestId = said.requestId && clean(said.requestId);
  const innerTexts = Object.entries(said.innerError ?? {}).map(([name, text]) => [name, clean(text)]);
  const innerError = said.innerError && Object.fromEntries(innerTexts);

  const tries = attempts !== undefined && attempts > 1 ? ` (sent ${attempts} times)` : "";
  const lines = [
    `${method} ${path}: ${clean(happened)}${tries}`,
    adviceFor(kind, { method, permissions, code, retryAfterSeconds: said.retryAfterSeconds }),
    requestId ? `request-id ${requestId}` : "",
  ];
  const message = lines.filter((line) => line !== "").join("\n");
  return new GraphError(message, { ...said, kind, method, path, attempts, code, requestId, innerError });
}

/** The beginning of a text that isn't Graph's, such as a page of HTML. */
function excerpt(body: string): string {
  const plain = body
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}
