import { expect } from "chai";
import fc from "fast-check";
import { graphPath, type RetryEvent } from "../../graph";
import { failure } from "./support/failure";
import { FakeClock } from "./support/FakeClock";
import { clientOf, countingCredential, fakeGraph, problem, type FakeAnswer } from "./support/fakeGraph";

const done: FakeAnswer = { status: 200, body: { id: "x" } };
const throttled = (retryAfter?: string): FakeAnswer => ({
  status: 429,
  body: problem("TooManyRequests"),
  headers: retryAfter === undefined ? {} : { "Retry-After": retryAfter },
});

describe("GraphClient", () => {
  describe("a request", () => {
    it("carries the token, a request id, the user agent and JSON", async () => {
      const graph = fakeGraph({ status: 204 });
      const client = clientOf(graph, { userAgent: "entra-baseline/1.2.3" });
      await client.patch(
        "/policies/authorizationPolicy",
        { allowInvitesFrom: "none" },
        { headers: { "If-Match": "e" } },
      );
      const [{ method, url, headers, body }] = graph.sent as [(typeof graph.sent)[number]];
      expect({ method, url, body }).to.deep.equal({
        method: "PATCH",
        url: "https://graph.example/v1.0/policies/authorizationPolicy",
        body: { allowInvitesFrom: "none" },
      });
      expect(headers).to.include({
        authorization: "Bearer token-number-1",
        "content-type": "application/json",
        accept: "application/json",
        "if-match": "e",
      });
      expect(headers["client-request-id"]).to.match(/^[0-9a-f-]{36}$/);
      expect(headers["user-agent"]).to.match(/^entra-baseline\/1\.2\.3 /);
    });

    it("goes to the version asked for, with its query", async () => {
      const graph = fakeGraph(done);
      await clientOf(graph).get(graphPath`/users/${"a b"}`, { version: "beta", query: { $select: "id" } });
      expect(graph.sent[0]!.url).to.equal("https://graph.example/beta/users/a%20b?$select=id");
      expect(graph.sent[0]!.headers).not.to.have.property("content-type");
    });

    it("signs in once for many requests", async () => {
      const credential = countingCredential();
      const client = clientOf(fakeGraph(done), { credential });
      await Promise.all([client.get("/a"), client.get("/b"), client.claims()]);
      await client.get("/c");
      expect(credential.issued).to.have.length(1);
    });

    it("resolves to the answer's body, status and headers", async () => {
      const graph = fakeGraph({ status: 201, body: { id: "new" }, headers: { Location: "/there" } });
      const client = clientOf(graph);
      expect(await client.post("/things", {})).to.deep.equal({ id: "new" });
      const { status, headers } = await client.request("POST", "/things", { body: {} });
      expect(status).to.equal(201);
      expect(headers.location).to.equal("/there");
    });

    it("resolves to undefined, when a write is answered without a body", async () => {
      expect(await clientOf(fakeGraph({ status: 204 })).patch("/a", {})).to.equal(undefined);
    });

    it("is refused before anything is sent, when its path isn't one", async () => {
      const graph = fakeGraph(done);
      await clientOf(graph)
        .get("/a/../b")
        .then(
          () => expect.fail(),
          (error) => expect(error).to.be.instanceOf(TypeError),
        );
      expect(graph.sent).to.have.length(0);
    });
  });

  describe("a read", () => {
    it("is an error and not empty, when a success has no object", async () => {
      for (const answer of [
        { status: 204 },
        { status: 200, body: "[]x" },
        { status: 200, body: "null" },
        { status: 200, body: "5" },
      ]) {
        const { kind } = await failure(clientOf(fakeGraph(answer)).get("/a"));
        expect(kind, JSON.stringify(answer)).to.equal("unexpectedAnswer");
      }
    });

    it("is an error that names the type, when the answer is a login page", async () => {
      const page = { status: 200, body: "<html>Sign in to the proxy</html>", headers: { "Content-Type": "text/html" } };
      expect((await failure(clientOf(fakeGraph(page)).get("/a"))).message).to.include("expected JSON, got text/html");
    });

    it("isn't led elsewhere, when the answer is a redirect", async () => {
      const graph = fakeGraph({ status: 302, headers: { Location: "https://elsewhere.example" } }, done);
      expect((await failure(clientOf(graph).get("/a"))).kind).to.equal("unexpectedAnswer");
      expect(graph.sent).to.have.length(1);
    });
  });

  describe("a refused token", () => {
    const expired = {
      status: 401,
      body: problem("InvalidAuthenticationToken"),
      headers: { "WWW-Authenticate": 'Bearer realm=""' },
    };

    it("is replaced once, when Graph answers 401", async () => {
      const graph = fakeGraph(expired, done);
      await clientOf(graph).post("/a", {});
      expect(graph.sent.map(({ headers }) => headers.authorization)).to.deep.equal([
        "Bearer token-number-1",
        "Bearer token-number-2",
      ]);
    });

    it("asks the credential to pass its cache over", async () => {
      const asked: unknown[] = [];
      const credential = countingCredential();
      const watching = {
        getToken: (scopes: string | string[], options?: any) => (
          asked.push(options?.claims),
          credential.getToken(scopes)
        ),
      };
      await clientOf(fakeGraph(expired, done), { credential: watching }).get("/a");
      expect(asked).to.deep.equal([undefined, "{}"]);
    });

    it("ends the request, when the fresh one is refused as well", async () => {
      const graph = fakeGraph(expired);
      const error = await failure(clientOf(graph).get("/a"));
      expect(error).to.include({ kind: "unauthorized", status: 401, code: "InvalidAuthenticationToken" });
      expect(graph.sent).to.have.length(2);
    });
  });

  describe("a throttled request", () => {
    it("goes again when Retry-After is over, be it a fraction of a second or a date", async () => {
      const clock = new FakeClock();
      const date = new Date(clock.now() + 2_500 + 7_000).toUTCString();
      const graph = fakeGraph(throttled("2.5"), throttled(date), done);
      await clientOf(graph, { clock }).post("/a", {});
      expect(clock.sleeps[0]).to.equal(2_500);
      expect(clock.sleeps[1]).to.be.within(6_000, 7_000);
      expect(graph.sent).to.have.length(3);
    });

    it("goes again after growing waits, when there is no Retry-After", async () => {
      const clock = new FakeClock();
      await clientOf(fakeGraph(throttled(), throttled(), throttled(), done), { clock }).get("/a");
      expect(clock.sleeps).to.deep.equal([500, 1_000, 2_000]);
    });

    it("tells of each wait before it begins", async () => {
      const events: RetryEvent[] = [];
      await clientOf(fakeGraph(throttled("1"), { networkError: "ECONNRESET" }, done), {
        onRetry: (event) => events.push(event),
      }).get("/a", { query: { $skiptoken: "secret" } });
      expect(events).to.deep.equal([
        {
          method: "GET",
          path: "/v1.0/a",
          reason: "throttled",
          attempt: 1,
          waitMs: 1_000,
          status: 429,
          code: undefined,
        },
        {
          method: "GET",
          path: "/v1.0/a",
          reason: "connection",
          attempt: 2,
          waitMs: 1_000,
          status: undefined,
          code: "ECONNRESET",
        },
      ]);
    });

    it("is given up without waiting, when Retry-After outlasts the time left", async () => {
      const clock = new FakeClock();
      const error = await failure(clientOf(fakeGraph(throttled("600")), { clock }).get("/a"));
      expect(error).to.include({ kind: "throttled", retryAfterSeconds: 600, attempts: 1 });
      expect(clock.sleeps).to.deep.equal([]);
    });

    it("never waits longer in all than the call may take, whatever Graph answers", async () => {
      const status = fc.constantFrom(408, 429, 500, 502, 503, 504);
      const retryAfter = fc.option(fc.double({ min: 0, max: 400, noNaN: true }));
      const answers = fc.infiniteStream(fc.record({ status, retryAfter }));
      const method = fc.constantFrom("GET" as const, "POST" as const, "PATCH" as const);
      await fc.assert(
        fc.asyncProperty(answers, fc.integer({ min: 100, max: 300_000 }), method, async (stream, timeoutMs, method) => {
          const clock = new FakeClock({ random: 0.5 });
          const graph = fakeGraph((): FakeAnswer => {
            const { status, retryAfter } = stream.next().value;
            const headers: Record<string, string> = retryAfter === null ? {} : { "Retry-After": retryAfter.toFixed(3) };
            return { status, body: problem("X"), headers };
          });
          await failure(clientOf(graph, { clock }).request(method, "/a", { timeoutMs }));
          expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).to.be.below(timeoutMs);
        }),
        { numRuns: 100 },
      );
    });

    it("ends, when Graph asks for no wait again and again", async () => {
      const graph = fakeGraph(throttled("0"));
      expect((await failure(clientOf(graph).get("/a", { timeoutMs: 10_000 }))).kind).to.equal("throttled");
      expect(graph.sent.length).to.be.below(20);
    });
  });

  describe("a request whose outcome is unknown", () => {
    it("goes again, when it reads", async () => {
      const graph = fakeGraph({ networkError: "ECONNRESET" }, { status: 504, body: "" }, done);
      expect(await clientOf(graph).get("/a")).to.deep.equal({ id: "x" });
    });

    it("doesn't go again, when it creates", async () => {
      for (const answer of [{ networkError: "ECONNRESET" }, { status: 504, body: "" }]) {
        const graph = fakeGraph(answer, done);
        await failure(clientOf(graph).post("/a", {}));
        expect(graph.sent).to.have.length(1);
      }
    });

    it("goes again although it is a POST, when the caller says that it may be repeated", async () => {
      const graph = fakeGraph({ status: 504, body: "" }, done);
      await clientOf(graph).post("/identity/x/evaluate", {}, { repeatable: true });
      expect(graph.sent).to.have.length(2);
    });

    it("is reported as unreachable, with the number of attempts, when it never gets through", async () => {
      const error = await failure(clientOf(fakeGraph({ networkError: "ECONNREFUSED" })).post("/a", {}));
      expect(error).to.include({ kind: "unreachable", code: "ECONNREFUSED", attempts: 4 });
    });

    it("isn't sent again, when the server's certificate isn't trusted", async () => {
      const graph = fakeGraph({ networkError: "SELF_SIGNED_CERT_IN_CHAIN" });
      expect((await failure(clientOf(graph).get("/a"))).kind).to.equal("unreachable");
      expect(graph.sent).to.have.length(1);
    });
  });

  describe("the pace of conditional access", () => {
    const path = "/identity/conditionalAccess/policies";

    it("keeps requests a second apart, retries included", async () => {
      const clock = new FakeClock();
      const at: number[] = [];
      const graph = fakeGraph(() => {
        at.push(clock.now());
        return at.length === 2 ? throttled() : done;
      });
      const client = clientOf(graph, { clock });
      for (let i = 0; i < 4; i++) await client.get(path);
      const gaps = at.slice(1).map((time, i) => time - at[i]!);
      expect(gaps).to.have.length(4);
      for (const gap of gaps) expect(gap).to.be.at.least(1_000);
    });

    it("doesn't hold other requests back", async () => {
      const clock = new FakeClock();
      const client = clientOf(fakeGraph(done), { clock });
      for (let i = 0; i < 4; i++) await client.get("/policies/authorizationPolicy");
      expect(clock.sleeps).to.deep.equal([]);
    });
  });

  describe("cancellation", () => {
    it("sends nothing, when the signal is aborted already, be it the call's or the client's", async () => {
      const signal = AbortSignal.abort();
      for (const [ofClient, ofCall] of [
        [signal, undefined],
        [undefined, signal],
      ]) {
        const graph = fakeGraph(done);
        const error = await failure(clientOf(graph, { signal: ofClient }).get("/a", { signal: ofCall }));
        expect(error.kind).to.equal("cancelled");
        await new Promise(setImmediate);
        expect(graph.sent).to.have.length(0);
      }
    });

    it("ends a wait, when the signal is aborted meanwhile", async () => {
      const controller = new AbortController();
      const clock = new FakeClock();
      const graph = fakeGraph(throttled("1"), done);
      const error = await failure(
        clientOf(graph, { clock, onRetry: () => controller.abort() }).get("/a", { signal: controller.signal }),
      );
      expect(error.kind).to.equal("cancelled");
      expect(graph.sent).to.have.length(1);
    });
  });

  describe("its errors", () => {
    it("never hold the token, whatever Graph echoes and in whatever answer", async () => {
      const status = fc.constantFrom(200, 400, 401, 403, 404, 409, 500);
      await fc.assert(
        fc.asyncProperty(status, fc.string(), fc.uuid(), async (status, text, token) => {
          const echo = `${text}${token}${text}`;
          const body = status === 200 ? echo : problem(echo, echo, { echo });
          const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.parse("2999-01-01") }) };
          const graph = fakeGraph({ status, body, headers: { "request-id": token, "WWW-Authenticate": "Bearer" } });
          const error = await failure(clientOf(graph, { credential }).delete("/a"));
          expect(JSON.stringify({ ...error }) + error.message + error.stack).not.to.include(token);
        }),
        { numRuns: 50 },
      );
    });

    it("pass on what isn't Graph's doing, when the credential has a bug", async () => {
      const bug = new RangeError("a bug");
      const credential = { getToken: () => Promise.reject(bug) };
      const reason = await clientOf(fakeGraph(done), { credential })
        .get("/a")
        .catch((error: unknown) => error);
      expect(reason).to.equal(bug);
    });
  });

  it("refuses an endpoint that a token can't be sent to, when it is made", () => {
    expect(() => clientOf(fakeGraph(done), { endpoint: "http://graph.example" })).to.throw("https address");
  });
});
