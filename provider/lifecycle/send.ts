import { type GraphClient, GraphError, type GraphErrorKind } from "../../graph";
import type { GraphWrite, Kind } from "../../kinds/kind";
import type { Operation } from "../rpc";
import type { Context } from "./context";
import { UnfinishedWrite } from "./UnfinishedWrite";

/** Failures after which Graph may have carried out the request all the same. */
const uncertain: ReadonlySet<GraphErrorKind> = new Set([
  "timeout",
  "unreachable",
  "unavailable",
  "cancelled",
  "unexpectedAnswer",
]);

/**
 * Sends a change.
 *
 * @throws GraphError when Graph refused it, {@link UnfinishedWrite} when it may have been carried out
 */
export async function send(
  client: GraphClient,
  kind: Kind,
  { method, path, version, body }: GraphWrite,
  { reader }: Context,
  { signal }: Operation,
): Promise<void> {
  signal.throwIfAborted();
  reader.forget(kind);
  try {
    await client.request(method, path, { version, body, signal, permissions: kind.permissions.write });
  } catch (error) {
    if (!(error instanceof GraphError && uncertain.has(error.kind))) throw error;
    const why = signal.aborted ? (signal.reason as Error) : error;
    throw new UnfinishedWrite(`${why.message} It is not known whether the change was made.`, { cause: error });
  } finally {
    reader.forget(kind);
  }
}
