import { setTimeout as wait } from "node:timers/promises";
import { GraphProblem } from "../problems";
import { type Answer } from "../service/Incoming";
import { problemAnswer } from "../service/problemAnswer";
import { ConnectionDropped } from "./ConnectionDropped";
import { type Fault } from "./Fault";

/** Answers a request as a fault has it. Throws `ConnectionDropped` when there is to be no answer. */
export async function withFault(
  fault: Fault | undefined,
  now: () => Date,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  if (!fault) return answer();
  if (fault.delayMs > 0) await wait(fault.delayMs);
  const replaces = fault.dropConnection || fault.status !== undefined || fault.rawBody !== undefined;
  const real = fault.afterwards || !replaces ? await answer() : undefined;
  if (fault.dropConnection) throw new ConnectionDropped();
  return replaces ? faultAnswer(fault, now()) : real!;
}

function faultAnswer({ status = 200, code, message, headers, rawBody }: Fault, now: Date): Answer {
  if (rawBody !== undefined) return { status, headers, rawBody };
  if (status < 400) return { status, headers };
  return problemAnswer(new GraphProblem(status, code, message, headers), {}, now);
}
