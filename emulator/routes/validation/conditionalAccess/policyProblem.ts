import { badRequest, type GraphProblem } from "../../../problems";

/**
 * A refusal of the conditional access service: code `BadRequest`, and a number that leads the message. Known from the
 * field are 1007 (schema), 1032 (rules), 1034 (applications), 1039 (P2 licence) and 1150 (workload identities licence).
 * The service's other numbers are not published: those from 1900 on are the emulator's own.
 */
export function policyProblem(number: number, message: string): GraphProblem {
  return badRequest(`${number}: ${message}`, "BadRequest");
}
