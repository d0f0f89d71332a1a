import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { connect, settingsFrom, verifyTenant } from "../../graph";
import type { Connection } from "../../watch/Connection";

/** Reads the whole configuration of a stack, secrets decrypted; only asked for when the file has secrets. */
export type ReadConfig = () => Promise<Readonly<Record<string, { value: string }>>>;

const packages = ["entra", "azuread"];

/**
 * Signs in to a tenant as the stack's providers do: by the environment, and by what its file says under `entra:` or
 * `azuread:`.
 *
 * @throws GraphError when there is no sign-in, or it is to another tenant
 */
export async function connectTenant(
  tenantId: string,
  stackFile: string,
  readConfig: ReadConfig,
  signal?: AbortSignal,
): Promise<Connection> {
  const settings = settingsFrom({ ...(await providerSettings(stackFile, readConfig)), tenantId });
  const graph = await connect(settings, { userAgent: "entra-baseline", ...(signal ? { signal } : {}) });
  const { caller } = await verifyTenant(graph, tenantId);
  return { graph, ...(caller.objectId ? { objectId: caller.objectId } : {}) };
}

/** What the stack's configuration says of the providers, by the setting's name. */
async function providerSettings(stackFile: string, readConfig: ReadConfig): Promise<Record<string, unknown>> {
  const { config } = (parse(readFileSync(stackFile, "utf8")) ?? {}) as { config?: Record<string, unknown> };
  const written = settingsIn(Object.entries(config ?? {}));
  if (!Object.values(written).some((value) => typeof value === "object")) return written;
  const decrypted = Object.entries(await readConfig()).map(([key, { value }]) => [key, value] as const);
  return settingsIn(decrypted);
}

function settingsIn(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const name of packages) {
    for (const [key, value] of entries) {
      if (key.startsWith(`${name}:`)) settings[key.slice(name.length + 1)] ??= value;
    }
  }
  return settings;
}
