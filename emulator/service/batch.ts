import { badRequest, type GraphProblem } from "../problems";
import { type Answer, jsonAnswer } from "./Incoming";
import { type GraphRequest } from "./GraphEndpoint";

const most = 20;

interface BatchItem {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: unknown;
  dependsOn: string[];
}

/**
 * Answers `POST /$batch` by answering its items one by one, each under its own limits and permissions
 * (https://learn.microsoft.com/graph/json-batching). Throws a `GraphProblem` when the batch is malformed.
 */
export async function answerBatch(
  batch: GraphRequest,
  answerItem: (request: GraphRequest) => Promise<Answer>,
): Promise<Answer> {
  const items = inOrder(itemsOf(batch.text));
  const answers = new Map<string, Answer>();
  for (const item of items) {
    const failed = item.dependsOn.some((id) => answers.get(id)!.status >= 400);
    answers.set(item.id, failed ? failedDependency : await answerItem(requestOf(item, batch)));
  }
  // Graph answers in any order, so clients have to match by id.
  const responses = [...answers].reverse().map(([id, { status, headers, body }]) => ({ id, status, headers, body }));
  return jsonAnswer(200, { responses });
}

function itemsOf(text: string): BatchItem[] {
  const requests = parsed(text)?.["requests"];
  if (!Array.isArray(requests) || requests.length === 0) {
    throw malformed("Invalid batch payload format.");
  }
  if (requests.length > most) {
    throw malformed(`Number of batch request steps exceeds the maximum value of ${most}.`);
  }
  const items = requests.map(itemOf);
  const ids = new Set(items.map((item) => item.id));
  if (ids.size < items.length) {
    throw malformed("Invalid batch: request ids must be unique.");
  }
  const stray = items.flatMap((item) => item.dependsOn).find((id) => !ids.has(id));
  if (stray !== undefined) {
    throw malformed(`Invalid batch: dependsOn names '${stray}', which is no request of this batch.`);
  }
  return items;
}

function itemOf(value: unknown): BatchItem {
  const { id, method, url, headers = {}, body, dependsOn = [] } = (value ?? {}) as Partial<BatchItem>;
  if (typeof id !== "string" || typeof method !== "string" || typeof url !== "string" || !Array.isArray(dependsOn)) {
    throw malformed("Invalid batch payload format: every request has the strings id, method and url.");
  }
  const typed = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  if (body !== undefined && !typed) {
    throw malformed(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
  return { id, method: method.toUpperCase(), url, headers, body, dependsOn };
}

/** The items so that each comes after those it depends on. */
function inOrder(items: readonly BatchItem[]): BatchItem[] {
  const ordered: BatchItem[] = [];
  let waiting = [...items];
  while (waiting.length > 0) {
    const done = new Set(ordered.map((item) => item.id));
    const ready = waiting.filter((item) => item.dependsOn.every((id) => done.has(id)));
    if (ready.length === 0) throw malformed("Invalid batch: its requests depend on one another in a circle.");
    ordered.push(...ready);
    waiting = waiting.filter((item) => !ready.includes(item));
  }
  return ordered;
}

function requestOf(item: BatchItem, batch: GraphRequest): GraphRequest {
  const relative = item.url.startsWith("/") ? item.url : `/${item.url}`;
  const url = new URL(`${batch.url.origin}/${batch.version}${relative}`);
  const headers = new Headers(item.headers);
  headers.set("authorization", batch.headers.get("authorization") ?? "");
  return {
    method: item.method,
    version: batch.version,
    path: url.pathname.slice(batch.version.length + 1),
    url,
    headers,
    text: item.body === undefined ? "" : JSON.stringify(item.body),
  };
}

const failedDependency: Answer = jsonAnswer(424, {
  error: { code: "FailedDependency", message: "A request that this one depends on has failed." },
});

const malformed = (message: string): GraphProblem => badRequest(message, "BadRequest");

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
