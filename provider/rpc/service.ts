import { setMaxListeners } from "node:events";
import type { handleUnaryCall } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { PluginInfo, type PluginAttach } from "@pulumi/pulumi/proto/plugin_pb";
import * as wire from "@pulumi/pulumi/proto/provider_pb";
import type { EngineLog } from "./engineLog";
import { operationSignal } from "./operationSignal";
import { requests } from "./requests";
import { responses } from "./responses";
import type { Operation, ResourceProvider, ResourceRequest } from "./resourceProvider";
import { serviceError } from "./serviceError";

/** How long an operation may take when the program sets no `customTimeouts`, in seconds. */
const defaultTimeout = 300;

/**
 * The engine's provider protocol (proto/pulumi/provider.proto) on top of a {@link ResourceProvider}.
 *
 * Methods that are missing here (parameterize, construct, call, list, mappings) answer UNIMPLEMENTED by gRPC's own
 * doing, which is how the engine learns that a provider has no such thing.
 */
export function providerService(provider: ResourceProvider, log: EngineLog) {
  const cancellation = new AbortController();
  // Every operation that runs listens to it, and the engine runs many at once.
  setMaxListeners(0, cancellation.signal);

  /** One operation on a resource or on the provider's configuration: `read` the message, `run` it, `write` the answer. */
  function operation<Message, Request extends Partial<ResourceRequest>, Result, Answer>(
    name: string,
    read: (message: Message) => Request,
    run: (request: Request, operation: Operation) => Promise<Result>,
    write: (result: Result, secrets: ReadonlySet<string> | undefined) => Answer,
  ): handleUnaryCall<Message, Answer> {
    return async (call, callback) => {
      const message = call.request as Message & { getTimeout?(): number };
      const { signal, release } = operationSignal(cancellation.signal, message.getTimeout?.() || defaultTimeout, name);
      let secrets: ReadonlySet<string> | undefined;
      try {
        const request = read(message);
        secrets = request.secrets;
        const result = await run(request, { signal, log: log.for(request.urn) });
        await log.delivered();
        callback(null, write(result, secrets));
      } catch (thrown) {
        await log.delivered();
        callback(serviceError(thrown, secrets));
      } finally {
        release();
      }
    };
  }

  /** A question about the plugin itself. */
  function question<Message, Answer>(run: (message: Message) => Answer | Promise<Answer>) {
    const answer: handleUnaryCall<Message, Answer> = async (call, callback) => {
      try {
        callback(null, await run(call.request));
      } catch (thrown) {
        callback(serviceError(thrown));
      }
    };
    return answer;
  }

  return {
    handshake: question((_: wire.ProviderHandshakeRequest) => {
      const response = new wire.ProviderHandshakeResponse();
      response.setAcceptSecrets(true);
      return response;
    }),
    attach: question((message: PluginAttach) => {
      log.attach(message.getAddress());
      return new Empty();
    }),
    getPluginInfo: question((_: Empty) => {
      const info = new PluginInfo();
      info.setVersion(provider.version);
      return info;
    }),
    getSchema: question(async (_: wire.GetSchemaRequest) => {
      const response = new wire.GetSchemaResponse();
      response.setSchema((await provider.getSchema?.()) ?? "{}");
      return response;
    }),
    cancel: question((_: Empty) => {
      cancellation.abort(new Error("The operation was cancelled. Run it again to go on from where it stopped."));
      return new Empty();
    }),

    checkConfig: operation(
      "configuration check",
      requests.check,
      async (request, context) => (await provider.checkConfig?.(request, context)) ?? { inputs: request.inputs },
      responses.check,
    ),
    diffConfig: operation(
      "configuration diff",
      requests.diff,
      async (request, context) => (await provider.diffConfig?.(request, context)) ?? { changes: {} },
      responses.diff,
    ),
    configure: operation(
      "configuration",
      requests.configure,
      async (request, context) => provider.configure?.(request, context),
      () => {
        const response = new wire.ConfigureResponse();
        response.setAcceptsecrets(true);
        response.setSupportspreview(true);
        return response;
      },
    ),

    check: operation("check", requests.check, (request, context) => provider.check(request, context), responses.check),
    diff: operation("diff", requests.diff, (request, context) => provider.diff(request, context), responses.diff),
    create: operation(
      "create",
      requests.create,
      (request, context) => provider.create(request, context),
      responses.create,
    ),
    read: operation("read", requests.read, (request, context) => provider.read(request, context), responses.read),
    update: operation(
      "update",
      requests.update,
      (request, context) => provider.update(request, context),
      responses.update,
    ),
    delete: operation(
      "delete",
      requests.delete,
      (request, context) => provider.delete(request, context),
      () => new Empty(),
    ),
    invoke: operation(
      "function call",
      requests.invoke,
      async (request, context) => {
        if (provider.invoke) return provider.invoke(request, context);
        throw new Error(`There is no function ${request.token} in this provider.`);
      },
      responses.invoke,
    ),
  };
}
