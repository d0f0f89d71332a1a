import {
  type GraphMethod,
  type GraphQuery,
  type GraphResponse,
  type GraphVersion,
  type RetryEvent,
} from "./callOptions";
import { type Clock } from "./pipeline/clock";
import { GraphError } from "./errors/GraphError";
import { errorOfAnswer, errorOfUnusableAnswer, type AnswerOfGraph, type AskedOfGraph } from "./errors/graphErrors";
import { graphQuery } from "./urls/graphUrl";
import { retryAfterMs } from "./pipeline/retryAfter";
import { retryDecision } from "./pipeline/retryDecision";

/** One request of a batch. */
export interface BatchRequest {
  /** @default "GET" */
  readonly method?: GraphMethod;
  readonly path: string;
  /** @default "v1.0" */
  readonly version?: GraphVersion;
  readonly query?: GraphQuery;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The permissions that this request needs; a 403 names them. */
  readonly permissions?: readonly string[];
}

/** The outcome of one request of a batch; the others may have ended otherwise. */
export type BatchResult<T = unknown> =
  ({ readonly ok: true } & GraphResponse<T>) | { readonly ok: false; readonly error: GraphError };

/** What a batch needs from the client. */
export interface BatchSender {
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  readonly onRetry?: (event: RetryEvent) => void;
  /** Texts that must not come up in an error. */
  readonly secrets: () => Iterable<string>;
  /** Whether a request is better sent by itself. */
  readonly isPaced: (request: BatchRequest) => boolean;
  readonly single: (request: BatchRequest) => Promise<GraphResponse>;
  readonly post: (version: GraphVersion, items: readonly object[], repeatable: boolean) => Promise<GraphResponse>;
  readonly wait: (ms: number) => Promise<void>;
}

interface Entry {
  readonly request: BatchRequest;
  attempt: number;
  answer?: AnswerOfGraph;
  result?: BatchResult;
}

/** The most requests that Graph takes in one batch. */
const batchLimit = 20;

/**
 * Sends requests in as few batches as Graph allows, and sends again those that were throttled, or failed in passing,
 * when the longest Retry-After among them is over. Each batch holds requests of one version only.
 *
 * @returns one result per request, in the order given; it doesn't reject for what Graph answers
 *
 * Follows https://learn.microsoft.com/graph/json-batching.
 */
export async function runBatch(requests: readonly BatchRequest[], sender: BatchSender): Promise<BatchResult[]> {
  const entries: Entry[] = requests.map((request) => ({ request, attempt: 0 }));
  const isPaced = ({ request }: Entry) => sender.isPaced(request);
  await Promise.all([
    sendInBatches(
      entries.filter((entry) => !isPaced(entry)),
      sender,
    ),
    ...entries.filter(isPaced).map((entry) => sendSingle(entry, sender)),
  ]);
  return entries.map((entry) => entry.result ?? resultOf(entry, sender.secrets()));
}

async function sendInBatches(entries: readonly Entry[], sender: BatchSender): Promise<void> {
  for (let due = entries; due.length > 0;) {
    for (const chunk of chunksOf(due)) await sendChunk(chunk, sender);
    due = await waitForRetries(due, sender);
  }
}

async function sendSingle(entry: Entry, sender: BatchSender): Promise<void> {
  entry.attempt += 1;
  try {
    entry.answer = await sender.single(entry.request);
  } catch (error) {
    entry.result = { ok: false, error: graphErrorOr(error) };
  }
}

function chunksOf(entries: readonly Entry[]): Entry[][] {
  const versions = new Map<GraphVersion, Entry[]>();
  for (const entry of entries) {
    const version = entry.request.version ?? "v1.0";
    versions.set(version, [...(versions.get(version) ?? []), entry]);
  }
  return [...versions.values()].flatMap((list) =>
    Array.from({ length: Math.ceil(list.length / batchLimit) }, (_, i) =>
      list.slice(i * batchLimit, (i + 1) * batchLimit),
    ),
  );
}

async function sendChunk(chunk: readonly Entry[], sender: BatchSender): Promise<void> {
  const version = chunk[0]?.request.version ?? "v1.0";
  for (const entry of chunk) {
    entry.attempt += 1;
    entry.answer = undefined;
  }
  try {
    const { body } = await sender.post(version, chunk.map(itemOf), chunk.every(isRepeatable));
    const answers = answersById(body);
    chunk.forEach((entry, i) => (entry.answer = answers.get(String(i + 1))));
  } catch (error) {
    for (const entry of chunk) entry.result = { ok: false, error: graphErrorOr(error) };
  }
}

function itemOf({ request }: Entry, index: number): object {
  const { method = "GET", path, query, headers, body } = request;
  const item = { id: String(index + 1), method, url: path + graphQuery(query) };
  if (body === undefined) return headers ? { ...item, headers } : item;
  return { ...item, headers: { "Content-Type": "application/json", ...headers }, body };
}

/** Graph answers in any order, so only the id says which request an answer is for. */
function answersById(body: unknown): Map<string, AnswerOfGraph> {
  const answers = new Map<string, AnswerOfGraph>();
  const { responses } = (body ?? {}) as { responses?: unknown };
  for (const response of Array.isArray(responses) ? responses : []) {
    const { id, status, headers, body } = (response ?? {}) as Record<string, unknown>;
    if (typeof status !== "number") continue;
    const names = Object.entries((headers ?? {}) as Record<string, unknown>);
    const lowered = Object.fromEntries(names.map(([name, value]) => [name.toLowerCase(), String(value)]));
    answers.set(String(id), { status, headers: lowered, body });
  }
  return answers;
}

/** Waits as long as the throttled entries must, and returns those that are to be sent again. */
async function waitForRetries(due: readonly Entry[], sender: BatchSender): Promise<Entry[]> {
  const { clock, endsAt, onRetry, wait } = sender;
  const now = clock.now();
  const retries = due.flatMap((entry) => {
    const decision = entry.answer && retryDecision(outcomeOf(entry, entry.answer, now), clock.random());
    return decision && now + decision.waitMs < endsAt ? [{ entry, decision }] : [];
  });
  if (retries.length === 0) return [];
  for (const { entry, decision } of retries) {
    onRetry?.({ ...decision, ...askedOf(entry), attempt: entry.attempt, status: entry.answer?.status });
  }
  try {
    await wait(Math.max(...retries.map(({ decision }) => decision.waitMs)));
  } catch (error) {
    for (const { entry } of retries) entry.result = { ok: false, error: graphErrorOr(error) };
    return [];
  }
  return retries.map(({ entry }) => entry);
}

function outcomeOf(entry: Entry, answer: AnswerOfGraph, now: number): Parameters<typeof retryDecision>[0] {
  return {
    method: entry.request.method ?? "GET",
    repeatable: isRepeatable(entry),
    attempt: entry.attempt,
    status: answer.status,
    retryAfterMs: retryAfterMs(answer.headers["retry-after"], now),
  };
}

function isRepeatable({ request }: Entry): boolean {
  return request.method !== "POST";
}

function resultOf(entry: Entry, secrets: Iterable<string>): BatchResult {
  const { answer, request } = entry;
  const asked = { ...askedOf(entry), permissions: request.permissions, attempts: entry.attempt, secrets };
  if (!answer) {
    return { ok: false, error: errorOfUnusableAnswer(asked, 200, "the batch has no answer for this request") };
  }
  const { status, headers, body } = answer;
  if (status < 200 || status > 299) return { ok: false, error: errorOfAnswer(asked, answer) };
  if (asked.method === "GET" && (typeof body !== "object" || body === null)) {
    return { ok: false, error: errorOfUnusableAnswer(asked, status, "expected a JSON object") };
  }
  return { ok: true, status, headers, body };
}

function askedOf({ request }: Entry): Pick<AskedOfGraph, "method" | "path"> {
  return { method: request.method ?? "GET", path: `/${request.version ?? "v1.0"}${request.path}` };
}

/** The failure of a request is its result; anything else is a bug, and ends the batch. */
function graphErrorOr(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  throw error;
}
