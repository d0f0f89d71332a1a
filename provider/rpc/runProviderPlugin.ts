import type { ResourceProvider } from "./resourceProvider";
import { serveProvider } from "./serveProvider";

/**
 * Runs this process as a Pulumi plugin: serves the provider and prints the port as the first line of output, which is
 * all that the engine waits for. It ends when the engine does.
 */
export async function runProviderPlugin(provider: ResourceProvider): Promise<void> {
  const engineAddress = process.argv.slice(2).find((argument) => /^[^-].*:\d+$/.test(argument));
  const { port } = await serveProvider(provider, engineAddress);
  process.stdout.write(`${port}\n`);
  endWithParent();
}

/** An engine that is killed has no time to end its plugins: this one notices that it was left to the system. */
function endWithParent(): void {
  const engine = process.ppid;
  setInterval(() => {
    if (process.ppid !== engine) process.exit(1);
  }, 2000).unref();
}
