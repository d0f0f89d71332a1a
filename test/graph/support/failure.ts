import { expect } from "chai";
import { GraphError } from "../../../graph";

/** The GraphError that a promise rejects with; fails the test when it doesn't. */
export async function failure(promise: Promise<unknown>): Promise<GraphError> {
  const error = await promise.then(
    () => expect.fail("expected a GraphError, got a value"),
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(GraphError);
  return error as GraphError;
}

/** The GraphError that a function throws; fails the test when it doesn't. */
export function thrown(run: () => unknown): GraphError {
  try {
    run();
  } catch (error) {
    expect(error).to.be.instanceOf(GraphError);
    return error as GraphError;
  }
  expect.fail("expected a GraphError, got a value");
}
