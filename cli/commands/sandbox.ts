import { Command, InvalidArgumentError } from "commander";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readSeed, startEmulator } from "../../emulator";
import { shellExports } from "../shellExports";
import { stopSignal } from "../stopSignal";

interface Options {
  httpsPort: number;
  httpPort: number;
  seed?: string;
  lag: number;
}

/** `entra-baseline sandbox`: the emulated Microsoft services alone, for trying programs of one's own. */
export const sandbox = (): Command =>
  new Command("sandbox")
    .description("emulate Microsoft Graph and its sign-in on this machine, and print the environment to use it")
    .option("--https-port <port>", "port of the https endpoint, 0 for any free one", port, 8443)
    .option("--http-port <port>", "port of the http endpoint, 0 for any free one", port, 0)
    .option("--seed <file>", "JSON file of the tenants to begin with (default: the sample tenants)")
    .option("--lag <milliseconds>", "how long a write stays invisible to reads, as in Graph", milliseconds, 0)
    .action(serve);

async function serve({ httpsPort, httpPort, seed, lag }: Options): Promise<void> {
  const certificateDirectory = mkdtempSync(path.join(tmpdir(), "entra-baseline-sandbox-"));
  const stop = stopSignal();
  try {
    const tenants = await readSeed(seed);
    const emulator = await startEmulator({ httpsPort, httpPort, seed: tenants, certificateDirectory });
    try {
      emulator.control.setLag(lag);
      console.log(`Emulated Microsoft Graph: ${emulator.httpsUrl} and ${emulator.httpUrl}, for this machine alone.`);
      for (const { displayName, tenantId } of tenants.tenants) {
        console.log(`\n# ${displayName}\n${shellExports(emulator.environment(tenantId))}`);
      }
      console.log("\nCtrl-C stops it; what was written is gone then.");
      await stop.requested;
    } finally {
      await emulator.close();
    }
  } finally {
    stop.release();
    rmSync(certificateDirectory, { recursive: true, force: true });
  }
}

function port(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number <= 65535) return number;
  throw new InvalidArgumentError("expected a port, 0 to 65535.");
}

function milliseconds(value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new InvalidArgumentError("expected a number of milliseconds, 0 or more.");
}
