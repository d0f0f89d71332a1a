import { cloudFor } from "./signIn/cloud";
import { credentialFor } from "./signIn/credentialFor";
import { GraphClient, type GraphClientOptions } from "./GraphClient";
import { type ConnectionSettings } from "./signIn/settings";

/**
 * Makes the client that the settings describe. Sends nothing, except to the metadata service when `metadataHost` is
 * given; signs in with the first request.
 *
 *     const client = await connect(settingsFrom(config), { userAgent: "entra-baseline/1.0.0" });
 *     await verifyTenant(client, client.tenantId);
 */
export async function connect(
  settings: ConnectionSettings,
  options: Omit<GraphClientOptions, "endpoint" | "credential" | "scope" | "tenantId"> = {},
): Promise<GraphClient> {
  const cloud = await cloudFor(settings, options);
  const credential = credentialFor(settings, cloud);
  const { tenantId } = settings;
  return new GraphClient({ ...options, endpoint: cloud.graphEndpoint, credential, scope: cloud.scope, tenantId });
}
