import { type GraphClient, GraphError } from "../graph";
import type { GraphObject, Kind } from "../kinds/kind";
import { ProviderError } from "./ProviderError";

/**
 * Reads one object directly. Undefined only when Graph says that there is no such object, and such objects come and go;
 * every other failure is an error.
 */
export async function readObject(
  client: GraphClient,
  kind: Kind,
  id: string,
  signal?: AbortSignal,
): Promise<GraphObject | undefined> {
  const { path, pages, query, version } = kind.read.one(id);
  const options = { query, version, signal, permissions: kind.permissions.read };
  const answer = pages
    ? client.list<GraphObject>(path, options).then((value): GraphObject => ({ value }))
    : client.get<GraphObject>(path, options);
  return objectIn(kind, id, answer);
}

/** Takes the object out of the answer to a read of it. */
export async function objectIn(kind: Kind, id: string, answer: Promise<GraphObject>): Promise<GraphObject | undefined> {
  const object = await answer.then(
    (found) => (kind.read.pick ? kind.read.pick(found, id) : found),
    (error: unknown) => {
      if (error instanceof GraphError && error.kind === "notFound") return undefined;
      throw error;
    },
  );
  if (!object && kind.absent) throw new ProviderError(`${kind.name} ${id} was not found. ${kind.absent}`);
  return object;
}
