import { type Failure } from "../../automation/failure";

/** What to do about a stack that the backend doesn't have. */
export const makeStack = (stack: string): string =>
  `Make it with "pulumi stack init ${stack}", or log in to the backend that has it.`;

/** Adds what to do to a failure, if it is that the backend doesn't have the stack. */
export function withStackAdvice<Told extends Pick<Failure, "message">>(stack: string, failure: Told): Told {
  if (!/^no stack named/.test(failure.message)) return failure;
  return { ...failure, message: `${failure.message}\n${makeStack(stack)}` };
}
