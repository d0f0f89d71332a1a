import { credentials, Server, ServerCredentials } from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { PluginAttach } from "@pulumi/pulumi/proto/plugin_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as wire from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { expect } from "chai";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { InitializationError, type ResourceProvider, serveProvider } from "../../../provider/rpc";
import { decode, encode } from "../../../provider/rpc/codec";

const urn = "urn:pulumi:dev::proj::pkg:index:Parent$pkg:index:Thing::a::b";
const struct = (values: object, ...secrets: string[]) =>
  encode({ values: values as Record<string, unknown>, secrets: new Set(secrets) });

/** A provider that answers each request with itself; tests replace what they are about. */
const echoing: ResourceProvider = {
  version: "1.2.3",
  check: async ({ inputs }) => ({ inputs }),
  diff: async () => ({ changes: {} }),
  create: async ({ inputs }) => ({ id: "new", outputs: inputs }),
  read: async ({ id, inputs, outputs }) => ({ id, inputs, outputs }),
  update: async ({ inputs }) => ({ outputs: inputs }),
  delete: async () => undefined,
};

describe("serveProvider", () => {
  const cleanups: (() => void)[] = [];
  afterEach(() => cleanups.splice(0).forEach((cleanup) => cleanup()));

  /** Calls a served provider as the engine does. */
  async function serve(replacements: Partial<ResourceProvider> = {}, engineAddress?: string) {
    const served = await serveProvider({ ...echoing, ...replacements }, engineAddress);
    const client = new ResourceProviderClient(`127.0.0.1:${served.port}`, credentials.createInsecure()) as any;
    cleanups.push(() => client.close(), served.close);
    return (method: string, request: unknown): Promise<any> =>
      new Promise((resolve, reject) =>
        client[method](request, (error: unknown, answer: unknown) => (error ? reject(error) : resolve(answer))),
      );
  }

  /** An engine that keeps the messages that it is sent. */
  async function engine() {
    const messages: LogRequest.AsObject[] = [];
    const server = new Server();
    server.addService(EngineService, {
      log: (call: any, callback: any) => {
        messages.push(call.request.toObject());
        callback(null, new Empty());
      },
    });
    const port = await new Promise<number>((resolve) =>
      server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (_, bound) => resolve(bound)),
    );
    cleanups.push(() => server.forceShutdown());
    return { messages, address: `127.0.0.1:${port}` };
  }

  function createRequest(inputs: object, ...secrets: string[]): wire.CreateRequest {
    const request = new wire.CreateRequest();
    request.setUrn(urn);
    request.setProperties(struct(inputs, ...secrets));
    return request;
  }

  it("says what it can, and which version it is", async () => {
    const call = await serve();
    expect((await call("handshake", new wire.ProviderHandshakeRequest())).getAcceptSecrets()).to.equal(true);
    expect((await call("getPluginInfo", new Empty())).getVersion()).to.equal("1.2.3");
    const configured = await call("configure", new wire.ConfigureRequest());
    expect(configured.toObject()).to.include({ acceptsecrets: true, supportspreview: true });
  });

  it("reads type and name out of the URN, when an older engine does not send them", async () => {
    let seen: object = {};
    const call = await serve({ create: async (request) => ((seen = request), { id: "1", outputs: {} }) });
    await call("create", createRequest({}));
    expect(seen).to.include({ type: "pkg:index:Thing", name: "a::b" });
  });

  it("returns secrets as secrets, and those that the provider adds", async () => {
    const call = await serve({
      create: async ({ inputs }) => ({ id: "1", outputs: { ...inputs, made: "up" }, secrets: ["made"] }),
    });
    const answer = await call("create", createRequest({ open: 1, hidden: "hush" }, "hidden"));
    const { values, secrets } = decode(answer.getProperties());
    expect(values).to.deep.equal({ open: 1, hidden: "hush", made: "up" });
    expect([...secrets]).to.have.members(["hidden", "made"]);
  });

  it("returns check failures with their paths", async () => {
    const failures = [{ property: "a.b[0]", reason: "is odd" }];
    const call = await serve({ check: async ({ inputs }) => ({ inputs, failures }) });
    const answer = await call("check", new wire.CheckRequest());
    expect(answer.toObject().failuresList).to.deep.equal(failures);
  });

  it("returns a detailed diff, and the top-level properties that replace", async () => {
    const changes = { "a.b": { kind: "add", replace: true }, c: { kind: "delete", inputDiff: true } } as const;
    const call = await serve({ diff: async () => ({ changes }) });
    const answer: wire.DiffResponse = await call("diff", new wire.DiffRequest());
    expect(answer.getChanges()).to.equal(wire.DiffResponse.DiffChanges.DIFF_SOME);
    expect(answer.getReplacesList()).to.deep.equal(["a"]);
    expect(answer.getDiffsList()).to.deep.equal(["a", "c"]);
    expect(answer.getDetaileddiffMap().get("a.b")!.getKind()).to.equal(wire.PropertyDiff.Kind.ADD_REPLACE);
    expect(answer.getDetaileddiffMap().get("c")!.toObject()).to.deep.equal({
      kind: wire.PropertyDiff.Kind.DELETE,
      inputdiff: true,
    });
  });

  it("tells no change from an unknown one", async () => {
    const call = await serve();
    const answer: wire.DiffResponse = await call("diff", new wire.DiffRequest());
    expect(answer.getChanges()).to.equal(wire.DiffResponse.DiffChanges.DIFF_NONE);
  });

  it("returns an empty id, when the object is gone", async () => {
    const call = await serve({ read: async () => undefined });
    const request = new wire.ReadRequest();
    request.setId("it");
    expect((await call("read", request)).getId()).to.equal("");
  });

  it("keeps what was made, when the rest of a creation fails", async () => {
    const call = await serve({
      create: async ({ inputs }) => {
        throw new InitializationError("made", inputs, { ...inputs, part: true }, ["not readable yet"]);
      },
    });
    const error = await call("create", createRequest({ hidden: "hush" }, "hidden")).catch((thrown) => thrown);
    expect(error.details).to.equal("not readable yet");
    const [detail] = Status.deserializeBinary(error.metadata.get("grpc-status-details-bin")[0]).getDetailsList();
    const failed = wire.ErrorResourceInitFailed.deserializeBinary(detail!.getValue_asU8());
    expect(failed.getId()).to.equal("made");
    expect(failed.getReasonsList()).to.deep.equal(["not readable yet"]);
    expect(decode(failed.getProperties())).to.deep.equal({
      values: { hidden: "hush", part: true },
      secrets: new Set(["hidden"]),
    });
  });

  it("shows the message of an error that is meant for the user, and the stack of a bug", async () => {
    const failing = async (thrown: Error) =>
      (await serve({ create: () => Promise.reject(thrown) }))("create", createRequest({})).catch(
        ({ details }) => details,
      );
    expect(await failing(new Error("Give it a name."))).to.equal("Give it a name.");
    expect(await failing(new TypeError("x is not a function"))).to.match(/TypeError: x is not a function\n +at /);
  });

  it("ends an operation after its own timeout, with what to do about it", async () => {
    const call = await serve({
      create: ({}, { signal }) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    });
    const request = createRequest({});
    request.setTimeout(0.05);
    expect((await call("create", request).catch((thrown) => thrown)).details).to.equal(
      "The create did not finish within 0.05 seconds. Allow it more time with the resource option customTimeouts: " +
        '{ create: "10m" }, or run again.',
    );
  });

  it("ends every operation, when the engine cancels, and those that come later", async () => {
    let started!: () => void;
    const running = new Promise<void>((resolve) => (started = resolve));
    const call = await serve({
      create: ({}, { signal }) =>
        new Promise((_, reject) => {
          if (signal.aborted) reject(signal.reason);
          signal.addEventListener("abort", () => reject(signal.reason));
          started();
        }),
    });
    const cancelled = call("create", createRequest({})).catch((thrown) => thrown);
    await running;
    await call("cancel", new Empty());
    expect((await cancelled).details).to.match(/^The operation was cancelled/);
    expect((await call("create", createRequest({})).catch((thrown) => thrown)).details).to.match(/was cancelled/);
  });

  it("sends messages to the engine before it answers, with the resource that they are about", async () => {
    const { messages, address } = await engine();
    const call = await serve(
      {
        create: async (_, { log }) => (
          log.warn("mind this"),
          log.info("so far", { ephemeral: true }),
          { id: "1", outputs: {} }
        ),
      },
      address,
    );
    await call("create", createRequest({}));
    expect(
      messages.map(({ message, urn: about, ephemeral }) => ({ message, about, ephemeral })),
    ).to.deep.include.members([
      { message: "mind this", about: urn, ephemeral: false },
      { message: "so far", about: urn, ephemeral: true },
    ]);
  });

  it("follows an engine that attaches later", async () => {
    const { messages, address } = await engine();
    const call = await serve({ create: async (_, { log }) => (log.warn("here"), { id: "1", outputs: {} }) });
    const attach = new PluginAttach();
    attach.setAddress(address);
    await call("attach", attach);
    await call("create", createRequest({}));
    expect(messages[0]).to.include({ message: "here" });
  });

  it("answers UNIMPLEMENTED, when it is asked for what it does not have", async () => {
    const call = await serve();
    const error = await call("parameterize", new wire.ParameterizeRequest()).catch((thrown) => thrown);
    expect(error.code).to.equal(12);
  });
});
