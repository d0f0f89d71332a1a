import { differences } from "../../kinds/differences";
import type { GraphObject, Kind, Values } from "../../kinds/kind";
import { propertyPath } from "../propertyPath";
import type { Operation } from "../rpc";
import type { Context } from "./context";
import { UnfinishedWrite } from "./UnfinishedWrite";

/** Pauses between reads, in milliseconds; the last one repeats. */
const pauses = [250, 500, 1000, 2000, 4000];

/** Reads again and again until `isReached`, within the time that the operation has. */
export async function poll<Result>(
  read: () => Promise<Result>,
  isReached: (result: Result) => boolean,
  { sleep }: Context,
  { signal }: Operation,
): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    const result = await read();
    if (isReached(result)) return result;
    await sleep(pauses[Math.min(attempt, pauses.length - 1)]!, signal);
  }
}

/**
 * Waits until Graph shows what was written: it is eventually consistent, and a state that was read too early would look
 * like drift the next time.
 *
 * @throws UnfinishedWrite that names what Graph still shows otherwise when the time is up
 */
export async function settle(
  kind: Kind,
  id: string,
  wanted: Values,
  context: Context,
  operation: Operation,
): Promise<GraphObject> {
  let still = "the object";
  const isSettled = (live: GraphObject | undefined) => {
    const differing = live && differences(kind.inputs, wanted, kind.valuesOf(live));
    if (differing) still = differing.map(({ path }) => propertyPath(path)).join(", ");
    return differing?.length === 0;
  };
  try {
    const live = await poll(() => context.reader.readNow(kind, id, operation), isSettled, context, operation);
    return live as GraphObject;
  } catch (error) {
    const why = operation.signal.aborted ? (operation.signal.reason as Error) : (error as Error);
    throw new UnfinishedWrite(`${why.message} The change was sent, but Graph did not show it yet: ${still}.`, {
      cause: error,
    });
  }
}

/** Waits until Graph no longer shows an object. */
export async function settleGone(kind: Kind, id: string, context: Context, operation: Operation): Promise<void> {
  await poll(
    () => context.reader.readNow(kind, id, operation),
    (live) => live === undefined,
    context,
    operation,
  );
}
