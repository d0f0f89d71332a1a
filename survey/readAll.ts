import { type BatchRequest, type GraphClient, GraphError } from "../graph";

/** One thing to read, and whether it is a list of which every page is wanted. */
export interface Question {
  request: BatchRequest;
  isList?: boolean;
}

/** What came of it: an object, the items of a list, or why it could not be read. */
export type Answer = { ok: true; value: unknown } | { ok: false; error: GraphError };

/** Failures of the connection as a whole; whoever is told of one part only would look for the mistake there. */
const ofTheConnection: ReadonlySet<GraphError["kind"]> = new Set([
  "settings",
  "signIn",
  "unauthorized",
  "wrongTenant",
  "cancelled",
]);

/**
 * Reads many things in few requests. A list that has more than one page is read again from the start, since a batch
 * answers with first pages only, and half a list must not pass for the whole.
 *
 * @returns one answer per question, in the order given
 * @throws GraphError when nothing can be read at all: no token, the wrong tenant, or cancelled
 */
export async function readAll(
  graph: GraphClient,
  questions: readonly Question[],
  signal?: AbortSignal,
): Promise<Answer[]> {
  const results = await graph.batch(
    questions.map(({ request }) => request),
    { signal },
  );
  return Promise.all(
    results.map(async (result, index): Promise<Answer> => {
      if (!result.ok) return failed(result.error);
      const { request, isList } = questions[index]!;
      if (!isList) return { ok: true, value: result.body };
      const { value, "@odata.nextLink": next } = result.body as { value?: unknown; "@odata.nextLink"?: unknown };
      if (next === undefined && Array.isArray(value)) return { ok: true, value };
      const { path, version, query, permissions } = request;
      return graph
        .list(path, { version, query, permissions, signal })
        .then((value): Answer => ({ ok: true, value }), failed);
    }),
  );
}

function failed(error: unknown): Answer {
  if (!(error instanceof GraphError) || ofTheConnection.has(error.kind)) throw error;
  return { ok: false, error };
}
