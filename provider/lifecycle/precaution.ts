import { type GraphClient, GraphError } from "../../graph";
import type { GraphObject, Kind, Values } from "../../kinds/kind";
import { alone, type Companions } from "../../kinds/precaution";
import type { Operation } from "../rpc";
import type { Context } from "./context";
import { send } from "./send";

/** Looks at what a kind wants to be looked at before it is changed, and returns what belongs to the change. */
export async function precaution(
  kind: Kind,
  inputs: Values,
  live: GraphObject,
  client: GraphClient,
  { log, signal }: Operation,
): Promise<Companions> {
  const look = kind.precaution?.look(inputs, live);
  if (!kind.precaution || !look) return alone;
  const { path, pages, query, version, permissions } = look;
  const options = { query, version, signal, permissions };
  try {
    const seen = pages
      ? { value: await client.list<GraphObject>(path, options) }
      : await client.get<GraphObject>(path, options);
    return kind.precaution.take(seen, inputs, live);
  } catch (error) {
    if (kind.precaution.unseen === undefined || !(error instanceof GraphError) || error.kind !== "forbidden")
      throw error;
    log.warn(`${kind.precaution.unseen} ${error.message}`);
    return alone;
  }
}

/**
 * Takes a change back that could not be finished.
 *
 * @throws the reason, with what could not be taken back either
 */
export async function takeBack(
  kind: Kind,
  { undo }: Companions,
  reason: unknown,
  client: GraphClient,
  context: Context,
  operation: Operation,
): Promise<never> {
  const failed: string[] = [];
  // What stopped the change, such as a cancelled operation, must not stop this.
  const patient = { ...operation, signal: new AbortController().signal };
  for (const write of undo) {
    await send(client, kind, write, context, patient).catch((error: Error) => failed.push(error.message));
  }
  if (undo.length > 0 && failed.length === 0) operation.log.warn(`${kind.name} was put back to what it was.`);
  if (failed.length > 0) {
    operation.log.warn(
      `${kind.name} could not be put back to what it was: ${failed.join(" ")} Look at the tenant now.`,
    );
  }
  throw reason;
}
