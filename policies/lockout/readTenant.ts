import type { WatchedTenant } from "../../watch/watchTenant";
import { lazy } from "../lazy";

/** A tenant as it was read, or why it was not. */
export type Reading = { tenant: WatchedTenant } | { why: string };

/**
 * Reads of a tenant what decides sign-ins, and who is signed in, with the credentials of a provider of the program's or of the environment
 * (ARM_CLIENT_ID and the like).
 */
export async function readTenant(
  tenantId: string,
  settings: Record<string, unknown>,
  breakGlassGroupId: string | undefined,
): Promise<Reading> {
  const { connect, GraphError, settingsFrom, verifyTenant } = lazy.graph();
  const { watchTenant } = lazy.watchTenant();
  try {
    const graph = await connect(settingsFrom({ ...settings, tenantId }), { userAgent: "entra-guardrails" });
    const { caller } = await verifyTenant(graph, tenantId);
    return { tenant: await watchTenant({ graph, objectId: caller.objectId }, { breakGlassGroupId }) };
  } catch (error) {
    if (error instanceof GraphError) return { why: error.message };
    throw error;
  }
}
