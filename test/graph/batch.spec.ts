import { expect } from "chai";
import fc from "fast-check";
import { type BatchRequest, type RetryEvent } from "../../graph";
import { FakeClock } from "./support/FakeClock";
import { clientOf, fakeGraph, problem, type SentRequest } from "./support/fakeGraph";

interface Item {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

type Response = { status: number; headers?: Record<string, string>; body?: unknown };

/** A Graph whose batches answer each item as the function says; in the order that `shuffle` makes. */
function batchingGraph(
  answer: (item: Item, request: SentRequest) => Response | undefined,
  shuffle = (list: any[]) => list,
) {
  return fakeGraph((request) => {
    const items: Item[] = request.body.requests;
    const responses = items.flatMap((item) => {
      const response = answer(item, request);
      return response ? [{ id: item.id, ...response }] : [];
    });
    return { status: 200, body: { responses: shuffle(responses) } };
  });
}

const reads = (count: number): BatchRequest[] => Array.from({ length: count }, (_, i) => ({ path: `/things/${i}` }));
const echo = (item: Item): Response => ({ status: 200, body: { url: item.url } });

describe("GraphClient.batch", () => {
  it("sends 20 requests at a time, and gives the results in the order asked", async () => {
    const graph = batchingGraph(echo, (list) => list.reverse());
    const results = await clientOf(graph).batch<{ url: string }>(reads(45));
    expect(graph.sent.map(({ body }) => body.requests.length)).to.deep.equal([20, 20, 5]);
    expect(results.map((result) => result.ok && result.body?.url)).to.deep.equal(reads(45).map(({ path }) => path));
  });

  it("sends nothing, when there is nothing to send", async () => {
    const graph = batchingGraph(echo);
    expect(await clientOf(graph).batch([])).to.deep.equal([]);
    expect(graph.sent).to.have.length(0);
  });

  it("never mixes the versions", async () => {
    const graph = batchingGraph(echo);
    await clientOf(graph).batch([{ path: "/a" }, { path: "/b", version: "beta" }, { path: "/c" }]);
    expect(graph.sent.map(({ url, body }) => [url, body.requests.map((item: Item) => item.url)])).to.deep.equal([
      ["https://graph.example/v1.0/$batch", ["/a", "/c"]],
      ["https://graph.example/beta/$batch", ["/b"]],
    ]);
  });

  it("gives method, query, headers and body of each, and the content type that a body needs", async () => {
    const graph = batchingGraph(() => ({ status: 204 }));
    await clientOf(graph).batch([
      { method: "PATCH", path: "/a", query: { $top: 1 }, headers: { "If-Match": "e" }, body: { x: 1 } },
      { method: "DELETE", path: "/b" },
    ]);
    expect(graph.sent[0]!.body.requests).to.deep.equal([
      {
        id: "1",
        method: "PATCH",
        url: "/a?$top=1",
        headers: { "Content-Type": "application/json", "If-Match": "e" },
        body: { x: 1 },
      },
      { id: "2", method: "DELETE", url: "/b" },
    ]);
  });

  it("matches every answer with its request, in whatever order they come and however often some are throttled", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 50 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        async (throttles, chance) => {
          const clock = new FakeClock();
          const left = new Map(throttles.map((times, i) => [`/things/${i}`, times]));
          const sentAt = new Map<string, number>();
          const graph = batchingGraph(
            ({ url }) => {
              const wait = sentAt.get(url);
              // Each must have been waited for in full.
              if (wait !== undefined) expect(clock.now()).to.be.at.least(wait);
              const times = left.get(url)!;
              left.set(url, times - 1);
              if (times <= 0) return { status: 200, body: { url } };
              const seconds = Math.round(chance.next().value * 10) / 2;
              sentAt.set(url, clock.now() + seconds * 1_000);
              return { status: 429, headers: { "Retry-After": String(seconds) }, body: problem("TooManyRequests") };
            },
            (list) => list.sort(() => chance.next().value - 0.5),
          );
          const results = await clientOf(graph, { clock }).batch<{ url: string }>(reads(throttles.length));
          expect(results.map((r) => r.ok && r.body?.url)).to.deep.equal(throttles.map((_, i) => `/things/${i}`));
          // Only the throttled ones went again.
          const sent = graph.sent.flatMap(({ body }) => body.requests.map((item: Item) => item.url));
          throttles.forEach((times, i) =>
            expect(sent.filter((url: string) => url === `/things/${i}`)).to.have.length(times + 1),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("waits by itself, when a throttled item has no Retry-After, and tells of it", async () => {
    const clock = new FakeClock();
    const events: RetryEvent[] = [];
    let times = 0;
    const graph = batchingGraph((item) => (item.id === "2" && times++ === 0 ? { status: 429 } : echo(item)));
    const client = clientOf(graph, { clock, onRetry: (event) => events.push(event) });
    expect((await client.batch(reads(3))).every(({ ok }) => ok)).to.equal(true);
    expect(clock.sleeps).to.deep.equal([500]);
    expect(events).to.deep.equal([
      { method: "GET", path: "/v1.0/things/1", reason: "throttled", attempt: 1, waitMs: 500, status: 429 },
    ]);
  });

  it("gives up those that would wait too long and only those", async () => {
    const clock = new FakeClock();
    let round = 0;
    const graph = batchingGraph((item) => {
      if (item.url === "/things/0")
        return { status: 429, headers: { "retry-after": "900" }, body: problem("TooManyRequests") };
      if (item.url === "/things/1" && round++ === 0) return { status: 429, headers: { "Retry-After": "2" } };
      return echo(item);
    });
    const [tooLong, patient] = await clientOf(graph, { clock }).batch(reads(2));
    expect(tooLong!.ok === false && tooLong!.error).to.include({
      kind: "throttled",
      retryAfterSeconds: 900,
      path: "/v1.0/things/0",
    });
    expect(patient!.ok).to.equal(true);
    expect(clock.sleeps).to.deep.equal([2_000]);
  });

  it("sends failed reads again and failed creations not, when a part of the batch had a bad gateway", async () => {
    const seen: string[] = [];
    const graph = batchingGraph((item) => {
      seen.push(item.url);
      return seen.filter((url) => url === item.url).length === 1
        ? { status: 502, body: problem("BadGateway") }
        : echo(item);
    });
    const [read, created] = await clientOf(graph).batch([
      { path: "/read" },
      { method: "POST", path: "/create", body: {} },
    ]);
    expect(read!.ok).to.equal(true);
    expect(created!.ok === false && created!.error.kind).to.equal("unavailable");
    expect(seen).to.deep.equal(["/read", "/create", "/read"]);
  });

  it("reports each failure by itself, with the permission that is missing", async () => {
    const graph = batchingGraph((item) =>
      item.id === "1" ? echo(item) : { status: 403, body: problem("Authorization_RequestDenied") },
    );
    const [fine, denied] = await clientOf(graph).batch([
      { path: "/a" },
      { path: "/b", permissions: ["Policy.Read.All"] },
    ]);
    expect(fine!.ok).to.equal(true);
    const error = denied!.ok === false ? denied!.error : undefined;
    expect(error).to.include({ kind: "forbidden", method: "GET", path: "/v1.0/b" });
    expect(error!.message).to.include("Policy.Read.All");
  });

  it("is an error for the request, when its answer is missing or isn't an object", async () => {
    const graph = batchingGraph((item) => (item.id === "1" ? undefined : { status: 200, body: "aGVsbG8=" }));
    const results = await clientOf(graph).batch(reads(2));
    const messages = results.map((result) => (result.ok ? "" : result.error.message));
    expect(messages[0]).to.include("/v1.0/things/0").and.include("the batch has no answer for this request");
    expect(messages[1]).to.include("/v1.0/things/1").and.include("expected a JSON object");
  });

  it("is an error for every request, when the answer isn't a batch's", async () => {
    const results = await clientOf(fakeGraph({ status: 200, body: { value: [] } })).batch(reads(2));
    expect(results.map((result) => !result.ok && result.error.kind)).to.deep.equal([
      "unexpectedAnswer",
      "unexpectedAnswer",
    ]);
  });

  it("is an error for every request, when the batch is refused as a whole", async () => {
    const results = await clientOf(fakeGraph({ status: 400, body: problem("BadRequest") })).batch(reads(2));
    expect(results.map((result) => !result.ok && result.error.kind)).to.deep.equal(["badRequest", "badRequest"]);
  });

  it("isn't sent again as a whole after a lost connection, when it holds a creation", async () => {
    const graph = fakeGraph({ networkError: "ECONNRESET" });
    await clientOf(graph).batch([{ path: "/a" }, { method: "POST", path: "/b", body: {} }]);
    expect(graph.sent).to.have.length(1);
    const reading = fakeGraph({ networkError: "ECONNRESET" });
    await clientOf(reading).batch(reads(2));
    expect(reading.sent).to.have.length(4);
  });

  it("sends requests of a paced path one by one, at their pace, and the rest in a batch", async () => {
    const clock = new FakeClock();
    const graph = fakeGraph((request) =>
      request.url.endsWith("$batch")
        ? {
            status: 200,
            body: { responses: request.body.requests.map((item: Item) => ({ id: item.id, ...echo(item) })) },
          }
        : { status: 200, body: { url: new URL(request.url).pathname } },
    );
    const policy = (i: number) => ({ path: `/identity/conditionalAccess/policies/${i}` });
    const results = await clientOf(graph, { clock }).batch<{ url: string }>([policy(1), { path: "/a" }, policy(2)]);
    expect(results.map((result) => result.ok && result.body?.url)).to.deep.equal([
      "/v1.0/identity/conditionalAccess/policies/1",
      "/a",
      "/v1.0/identity/conditionalAccess/policies/2",
    ]);
    expect(Math.max(...clock.sleeps)).to.be.at.least(1_000);
  });

  it("is cancelled while it waits, when the signal is aborted", async () => {
    const controller = new AbortController();
    const graph = batchingGraph(() => ({ status: 429, headers: { "Retry-After": "1" } }));
    const client = clientOf(graph, { onRetry: () => controller.abort() });
    const results = await client.batch(reads(2), { signal: controller.signal });
    expect(results.map((result) => !result.ok && result.error.kind)).to.deep.equal(["cancelled", "cancelled"]);
    expect(graph.sent).to.have.length(1);
  });

  it("refuses a path that isn't one before anything is sent", async () => {
    const graph = batchingGraph(echo);
    await clientOf(graph)
      .batch([{ path: "/a" }, { path: "/b?x" }])
      .then(
        () => expect.fail(),
        (error) => expect(error).to.be.instanceOf(TypeError),
      );
    expect(graph.sent).to.have.length(0);
  });

  it("keeps the token out of the errors, when an item echoes it", async () => {
    const graph = batchingGraph((_, request) => ({ status: 400, body: problem("X", request.headers.authorization) }));
    const [result] = await clientOf(graph).batch(reads(1));
    expect(result!.ok === false && result!.error.message)
      .to.include("[redacted]")
      .and.not.include("token-number-1");
  });

  it("is a failure of the whole call only for a bug", async () => {
    const graph = fakeGraph(() => {
      throw new RangeError("a bug");
    });
    await clientOf(graph)
      .batch(reads(1))
      .then(
        () => expect.fail(),
        (error) => expect(error).to.be.instanceOf(RangeError),
      );
  });
});
