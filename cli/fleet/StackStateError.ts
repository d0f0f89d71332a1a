import { type Failure } from "../../automation/failure";
import { failureCodes } from "../report/exitCode";
import { UsageError } from "../UsageError";

/** The engine can't export the state of a stack: its backend has no such stack, or can't be reached. */
export class StackStateError extends UsageError {
  constructor(readonly failure: Failure) {
    super(failure.message, failureCodes[failure.kind]);
  }
}
