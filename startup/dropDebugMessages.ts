import type * as pulumi from "@pulumi/pulumi";
import { createRequire } from "node:module";

/** Names the environment variable by which a command says that nobody will see what is logged for debugging. */
export const dropDebugMessagesVariable = "ENTRA_BASELINE_DROP_DEBUG_MESSAGES";

/**
 * Keeps what Pulumi's SDK logs for debugging from the engine, where the command that runs the engine asks for that. The SDK
 * sends several such messages for each resource, each by a call of its own; the engine shows them with `--debug` alone, and
 * sending them took a tenth of a preview's computing. Only for a process that is this project's own.
 */
export function dropDebugMessages(env: NodeJS.ProcessEnv = process.env): void {
  if (env[dropDebugMessagesVariable] !== "true") return;
  // The SDK calls it by this object, which no import may change.
  const log = createRequire(__filename)("@pulumi/pulumi/log") as { debug: typeof pulumi.log.debug };
  log.debug = () => Promise.resolve();
}
