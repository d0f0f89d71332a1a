import { type GraphProblem } from "../problems";
import { type Answer } from "./Incoming";

/** A refusal in the shape of Microsoft Graph (https://learn.microsoft.com/graph/errors). */
export function problemAnswer(problem: GraphProblem, ids: Record<string, string>, now: Date): Answer {
  const innerError = { date: now.toISOString().replace(/\.\d+Z$/, ""), ...ids };
  const { code, message, details } = problem;
  return {
    status: problem.status,
    headers: { ...ids, ...problem.headers },
    body: { error: { code, message, ...(details ? { details } : {}), innerError } },
  };
}
