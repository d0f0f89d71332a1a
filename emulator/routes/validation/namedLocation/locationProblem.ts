import { badRequest, type GraphProblem } from "../../../problems";

/** A refusal of a named location. Its numbers are the emulator's own: the service's are not published. */
export function locationProblem(number: number, message: string): GraphProblem {
  return badRequest(`${number}: ${message}`, "BadRequest");
}
