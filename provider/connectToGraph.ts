import { connect, type RetryReason, settingsFrom } from "../graph";
import type { Log } from "./rpc";
import type { Connect } from "./TenantSession";

/** Connects to Graph, and shows as progress what is being waited for. */
export function connectToGraph(version: string, log: Log): Connect {
  return (config) =>
    connect(settingsFrom(config), {
      userAgent: `entra-baseline/${version}`,
      onRetry: ({ path, reason, waitMs, attempt }) => {
        const seconds = Math.ceil(waitMs / 1000);
        log.info(`${waiting[reason]} (${path}): trying again in ${seconds} s, attempt ${attempt + 1}`, {
          ephemeral: true,
        });
      },
    });
}

const waiting: Record<RetryReason, string> = {
  throttled: "Graph limits the pace",
  unavailable: "Graph is not available",
  connection: "The connection to Graph failed",
};
