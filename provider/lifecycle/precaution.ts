import { type GraphClient, GraphError } from "../../graph";
import type { GraphObject, Kind, Values } from "../../kinds/kind";
import { alone, type Companions, type Look } from "../../kinds/precaution";
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
  if (!kind.precaution) return alone;
  const { unseen, look, take } = kind.precaution;
  const looks = look(inputs, live);
  if (looks.length === 0) return alone;
  const refusals = new Set<string>();
  const found = await Promise.all(
    looks.map(async (one): Promise<GraphObject[]> => {
      try {
        return [await read(client, one, signal)];
      } catch (error) {
        if (!(error instanceof GraphError)) throw error;
        if (error.kind === "notFound" && one.absent !== undefined) log.warn(one.absent);
        else if (error.kind === "forbidden" && unseen !== undefined) refusals.add(error.message);
        else throw error;
        return [];
      }
    }),
  );
  if (refusals.size > 0) log.warn([unseen, ...refusals].join(" "));
  const companions = take(found.flat(), inputs, live);
  if (companions.warning !== undefined) log.warn(companions.warning);
  return companions;
}

async function read(client: GraphClient, look: Look, signal: AbortSignal): Promise<GraphObject> {
  const { path, pages, query, version, permissions } = look;
  const options = { query, version, signal, permissions };
  if (!pages) return client.get<GraphObject>(path, options);
  return { value: await client.list<GraphObject>(path, options) };
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
