import { expect } from "chai";
import { Graph } from "../../../../../sandbox/standins/azuread/client/Graph";
import { base, EchoGraph } from "../support/EchoGraph";
import { FastClock } from "../support/Program";

const path = "/v1.0/identity/conditionalAccess/policies";

describe("Graph", () => {
  let echo: EchoGraph;
  let clock: FastClock;
  let abort: AbortController;
  let graph: Graph;

  beforeEach(() => {
    echo = new EchoGraph();
    clock = new FastClock();
    abort = new AbortController();
    graph = new Graph(base, { get: async () => "token" }, echo.send, clock, abort.signal);
  });

  const answer = (...replies: { status: number; body?: unknown; headers?: Record<string, string> }[]) =>
    echo.handlers.push(() => replies.shift());
  const message = (outcome: Promise<unknown>) => outcome.then(String, (error: Error) => error.message);

  it("sends the headers that the official plugin sends", async () => {
    await graph.request({ method: "POST", path, body: { displayName: "x" } });
    const headers = Object.fromEntries(echo.requests[0]!.headers);
    expect(headers).to.deep.include({
      authorization: "Bearer token",
      accept: "application/json; charset=utf-8; IEEE754Compatible=false",
      "content-type": "application/json; charset=utf-8",
      "odata-version": "4.0",
      "odata-maxversion": "4.0",
    });
  });

  it("reports Graph's error with its code, message and inner error", async () => {
    const innerError = { code: "1234", message: "inner", date: "2026-11-22" };
    answer({ status: 400, body: { error: { code: "BadRequest", message: "1040: No.", innerError } } });
    expect(await message(graph.get(path))).to.equal(
      "unexpected status 400 (400 Bad Request) with error: BadRequest: 1040: No.: 1234/inner",
    );
    answer({ status: 409, body: { error: { code: "Conflict", message: { value: "There is one." } } } });
    expect(await message(graph.get(path))).to.equal(
      "unexpected status 409 (409 Conflict) with error: Conflict: There is one.",
    );
    answer({ status: 403 });
    expect(await message(graph.get(path))).to.equal("unexpected status 403 (403 Forbidden)");
  });

  for (const status of [408, 424, 429, 500, 503]) {
    it(`tries again after ${status}, also a write`, async () => {
      answer({ status }, { status }, { status: 201, body: { id: "1" } });
      expect(await graph.request({ method: "POST", path })).to.deep.equal({ id: "1" });
      expect(clock.pauses).to.deep.equal([1000, 2000]);
    });
  }

  for (const status of [400, 401, 403, 404, 409, 501]) {
    it(`doesn't try again after ${status}`, async () => {
      answer({ status });
      expect(await message(graph.get(path))).to.include(`unexpected status ${status}`);
      expect(echo.requests).to.have.length(1);
    });
  }

  it("waits as long as Retry-After says", async () => {
    answer({ status: 429, headers: { "Retry-After": "11" } }, { status: 200, body: {} });
    await graph.get(path);
    expect(clock.pauses).to.deep.equal([11_000]);
  });

  it("tries again for a minute at most, until the operation's time is up, and then says what Graph answered", async () => {
    const failure = { error: { code: "InternalServerError", message: "Boom." } };
    echo.handlers.push(() => {
      if (echo.requests.length === 9) abort.abort(new Error("The create did not finish within 300 seconds."));
      return { status: 500, body: failure };
    });
    expect(await message(graph.get(path))).to.equal(
      "The create did not finish within 300 seconds. The last answer of Graph: " +
        "unexpected status 500 (500 Internal Server Error) with error: InternalServerError: Boom.",
    );
    expect(clock.pauses.slice(-3)).to.deep.equal([32_000, 61_000, 61_000]);
  });

  it("follows every page of a list", async () => {
    const next = `${base}${path}?$skiptoken=2`;
    answer(
      { status: 200, body: { value: [{ id: 1 }], "@odata.nextLink": next } },
      { status: 200, body: { value: [{ id: 2 }] } },
    );
    expect(await graph.list(path, { $filter: "scopeType eq 'Group'" })).to.deep.equal([{ id: 1 }, { id: 2 }]);
    expect(echo.takeLines()).to.deep.equal([`GET ${path}?$filter=scopeType eq 'Group'`, `GET ${path}?$skiptoken=2`]);
  });

  it("refuses a next page elsewhere, where the token would go too", async () => {
    answer({ status: 200, body: { value: [], "@odata.nextLink": "https://127.0.0.1:84430/v1.0/x" } });
    expect(await message(graph.list(path))).to.include("@odata.nextLink leads away from");
  });
});
