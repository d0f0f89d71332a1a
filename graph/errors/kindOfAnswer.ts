import { type GraphErrorKind } from "./GraphError";
import { type GraphProblem } from "./graphProblem";

const licenceCode = /license|nonpremiumtenant/i;
const licenceMessage = /\blicen[cs]ed?\b/i;

const kindByStatus: Readonly<Record<number, GraphErrorKind>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "notFound",
  408: "unavailable",
  409: "conflict",
  412: "conflict",
  429: "throttled",
};

/**
 * Says what a failed answer means.
 *
 * An answer without Graph's error body didn't come from Graph: a gateway's 404 says nothing about the object, so it is
 * `unexpectedAnswer`, never `notFound`. 429 and 5xx are the exception, which gateways give for Graph.
 */
export function kindOfAnswer(status: number, problem: GraphProblem | undefined): GraphErrorKind {
  if (status >= 500 && status !== 501) return "unavailable";
  if (status === 429) return "throttled";
  if (status < 400 || !problem) return "unexpectedAnswer";
  const unlicensed =
    problem.codes.some((code) => licenceCode.test(code)) || (status === 403 && licenceMessage.test(problem.message));
  if (unlicensed && (status === 400 || status === 403)) return "licence";
  return kindByStatus[status] ?? "badRequest";
}
