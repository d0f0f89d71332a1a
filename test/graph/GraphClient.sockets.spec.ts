import { execFile } from "node:child_process";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { expect } from "chai";
import { GraphClient, type GraphClientOptions } from "../../graph";
import { failure } from "./support/failure";
import { countingCredential } from "./support/fakeGraph";

/** What the fakes can't show: real connections that are refused, cut, slow, or given up. */
describe("GraphClient over sockets", () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = undefined;
  });

  async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
    server = createServer(answer);
    await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  function clientAt(endpoint: string, options: Partial<GraphClientOptions> = {}): GraphClient {
    return new GraphClient({ endpoint, credential: countingCredential(), scope: "s", tenantId: "t", ...options });
  }

  it("reads compressed JSON with the token on loopback http", async () => {
    const endpoint = await listen((request, response) => {
      response.setHeader("Content-Encoding", "gzip");
      response.end(gzipSync(JSON.stringify({ seen: request.headers.authorization })));
    });
    expect(await clientAt(endpoint).get("/a")).to.deep.equal({ seen: "Bearer token-number-1" });
  });

  it("isn't led to a proxy, when the endpoint is on loopback", async () => {
    const endpoint = await listen((_, response) => response.end('{"direct":true}'));
    const before = process.env.HTTP_PROXY;
    process.env.HTTP_PROXY = "http://127.0.0.1:1";
    try {
      expect(await clientAt(endpoint).get("/a")).to.deep.equal({ direct: true });
    } finally {
      if (before === undefined) delete process.env.HTTP_PROXY;
      else process.env.HTTP_PROXY = before;
    }
  });

  it("sends a read again, when the connection is cut", async () => {
    let times = 0;
    const endpoint = await listen((request, response) => {
      if (++times === 1) request.socket.destroy();
      else response.end('{"times":2}');
    });
    expect(await clientAt(endpoint).get("/a")).to.deep.equal({ times: 2 });
  });

  it("sends a creation once, when the connection is cut after it was sent", async () => {
    let times = 0;
    const endpoint = await listen((request) => {
      times++;
      request.socket.destroy();
    });
    expect((await failure(clientAt(endpoint).post("/a", {}))).kind).to.equal("unreachable");
    expect(times).to.equal(1);
  });

  it("names host and failure, when nobody listens", async () => {
    const endpoint = await listen(() => {});
    await new Promise((resolve) => server!.close(resolve));
    const error = await failure(clientAt(endpoint).get("/a", { timeoutMs: 400 }));
    expect(error).to.include({ kind: "unreachable", code: "ECONNREFUSED" });
    expect(error.message).to.include(new URL(endpoint).host);
  });

  it("gives up an attempt that isn't answered, and reads in the next", async () => {
    let times = 0;
    const endpoint = await listen((_, response) => {
      if (++times > 1) response.end('{"ok":true}');
    });
    expect(await clientAt(endpoint, { attemptTimeoutMs: 50 }).get("/a")).to.deep.equal({ ok: true });
  });

  it("gives up an attempt whose body doesn't end", async () => {
    const endpoint = await listen((_, response) => void response.write('{"half":'));
    const error = await failure(clientAt(endpoint, { attemptTimeoutMs: 50 }).post("/a", {}));
    expect(error).to.include({ kind: "unreachable", code: "ETIMEDOUT" });
  });

  it("ends as a timeout and closes the connection, when the call's time is up", async () => {
    let closed!: () => void;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    const endpoint = await listen((request) => request.socket.once("close", closed));
    const error = await failure(clientAt(endpoint).patch("/a", {}, { timeoutMs: 60 }));
    expect(error.kind).to.equal("timeout");
    expect(error.message).to.include("PATCH /v1.0/a: no answer within 0.06 seconds").and.include("may have been made");
    await isClosed;
  });

  it("ends as cancelled and closes the connection, when the caller cancels", async () => {
    const controller = new AbortController();
    let closed!: () => void;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    const endpoint = await listen((request) => {
      request.socket.once("close", closed);
      controller.abort();
    });
    expect((await failure(clientAt(endpoint, { signal: controller.signal }).get("/a"))).kind).to.equal("cancelled");
    await isClosed;
  });

  it("ends as a timeout, when the sign-in never ends", async () => {
    const endpoint = await listen((_, response) => response.end("{}"));
    const credential = { getToken: () => new Promise<never>(() => {}) };
    expect((await failure(clientAt(endpoint, { credential }).get("/a", { timeoutMs: 40 }))).kind).to.equal("timeout");
    expect((await failure(clientAt(endpoint, { credential }).claims({ timeoutMs: 40 }))).kind).to.equal("timeout");
  });

  it("logs requests without tokens and without the values of opaque query options, when AZURE_LOG_LEVEL is set", async () => {
    const endpoint = await listen((_, response) => response.end('{"value":[]}'));
    const program = `
      const { GraphClient } = require("./graph");
      const credential = { getToken: async () => ({ token: "the-access-token", expiresOnTimestamp: 9e15 }) };
      const client = new GraphClient({ endpoint: "${endpoint}", credential, scope: "s", tenantId: "t" });
      client.list("/users", { query: { $filter: "a eq 'b'", $skiptoken: "page-token" } });`;
    const env = { ...process.env, AZURE_LOG_LEVEL: "verbose" };
    const { stderr, stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "-e", program], { env });
    expect(stdout).to.equal("");
    expect(stderr).to.include("/v1.0/users?%24filter=a+eq").and.include("client-request-id");
    expect(stderr).not.to.include("the-access-token").and.not.include("page-token");
  });
});
