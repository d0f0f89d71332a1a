import { mkdtemp, rm } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Control } from "./control/Control";
import { certificate } from "./http/certificate";
import { close, listen, loopback } from "./http/listen";
import { nodeListener } from "./http/nodeListener";
import { readSeed } from "./seeds/readSeed";
import { type SeedInput } from "./seeds/seedSchema";
import { Service } from "./service/Service";

export interface EmulatorOptions {
  /** A seed, or the path of a JSON file with one. @default the sample tenants */
  seed?: SeedInput | string | undefined;
  /** @default 0, any free port */
  httpsPort?: number | undefined;
  /** @default 0, any free port */
  httpPort?: number | undefined;
  /** Where the certificate is kept for the next time. @default a temporary directory, removed by `close` */
  certificateDirectory?: string | undefined;
}

/** A running emulator. */
export interface Emulator {
  /** `https://127.0.0.1:8443` */
  httpsUrl: string;
  httpUrl: string;
  /** Host and port of `httpsUrl`, for `ARM_METADATA_HOSTNAME`. */
  metadataHost: string;
  /** PEM of the authority that clients have to trust. */
  caCertificatePath: string;
  /** The variables that point the azuread and entra providers at a tenant of the emulator. */
  environment(tenantId: string): Record<string, string>;
  control: Control;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/**
 * Starts an emulator of Microsoft Entra's sign-in and Graph on loopback, over https and http.
 *
 * Throws an `EmulatorError` when the seed is bad (`SEED`) or a port is taken (`PORT_IN_USE`).
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const service = new Service({ seed: await readSeed(options.seed) });
  const temporary = options.certificateDirectory ? undefined : await mkdtemp(join(tmpdir(), "entra-emulator-"));
  const { key, cert, authorityPath } = await certificate(options.certificateDirectory ?? temporary!);
  const handle = (request: Request) => service.handle(request);
  const https = createHttpsServer({ key, cert, minVersion: "TLSv1.2" });
  const http = createHttpServer();
  const stop = async () => {
    await Promise.all([close(https), close(http)]);
    if (temporary) await rm(temporary, { recursive: true, force: true });
  };
  try {
    const httpsPort = await listen(https, nodeListener("https", handle), options.httpsPort ?? 0);
    const httpPort = await listen(http, nodeListener("http", handle), options.httpPort ?? 0);
    const metadataHost = `${loopback}:${httpsPort}`;
    return {
      httpsUrl: `https://${metadataHost}`,
      httpUrl: `http://${loopback}:${httpPort}`,
      metadataHost,
      caCertificatePath: authorityPath,
      environment: (tenantId) => ({
        ...service.credentials(tenantId),
        ARM_METADATA_HOSTNAME: metadataHost,
        ARM_USE_CLI: "false",
        SSL_CERT_FILE: authorityPath,
        NODE_EXTRA_CA_CERTS: authorityPath,
        // Some clients would go through a proxy even to this machine.
        NO_PROXY: "127.0.0.1,localhost",
      }),
      control: service.control,
      close: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
