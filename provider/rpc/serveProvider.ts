import { Server, ServerCredentials, type UntypedServiceImplementation } from "@grpc/grpc-js";
import { EngineLog } from "./engineLog";
import { quickStructs } from "./quickStructs";
import type { ResourceProvider } from "./resourceProvider";
import { providerService } from "./service";

/** A provider that is being served. */
export interface ServedProvider {
  /** Loopback port on which it answers. */
  port: number;
  close(): void;
}

/**
 * Serves a provider to the Pulumi engine, on a loopback port of the system's choosing.
 *
 * @param engineAddress where the engine listens for log messages: the plugin's last command-line argument.
 */
export async function serveProvider(provider: ResourceProvider, engineAddress?: string): Promise<ServedProvider> {
  const log = new EngineLog(engineAddress);
  // Checkpoints with thousands of resources make big messages; the engine itself sets no low limit either.
  const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  const service: UntypedServiceImplementation = providerService(provider, log);
  server.addService(quickStructs(), service);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return {
    port,
    close: () => {
      log.close();
      server.forceShutdown();
    },
  };
}
