import { GraphError } from "../errors/GraphError";
import { settingTable, type SettingName } from "./settingTable";

/** How to sign in. The names are those of the azuread provider. */
export interface SignInSettings {
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Base64 of a PKCS#12 archive (PFX). */
  readonly clientCertificate?: string;
  /** File with a PKCS#12 archive, or with the certificate and its private key as PEM. */
  readonly clientCertificatePath?: string;
  readonly clientCertificatePassword?: string;
  readonly useOidc: boolean;
  readonly oidcToken?: string;
  readonly oidcTokenFilePath?: string;
  readonly oidcRequestUrl?: string;
  readonly oidcRequestToken?: string;
  /** Id of the service connection of Azure Pipelines whose app signs in. */
  readonly adoPipelineServiceConnectionId?: string;
  readonly useMsi: boolean;
  readonly useCli: boolean;
  readonly environment: string;
  /** Host, and port when it isn't 443, of a cloud's metadata service; replaces `environment`. */
  readonly metadataHost?: string;
}

/** How to reach a tenant, and as whom. */
export interface ConnectionSettings extends SignInSettings {
  readonly tenantId: string;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Config = Readonly<Record<string, unknown>>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Takes the connection settings from a configuration, and what it leaves out from the environment (`ARM_TENANT_ID` …),
 * as the azuread provider does, so that one environment serves both. Empty texts count as absent. Booleans may be texts,
 * as they are in Pulumi's configuration.
 *
 * Unlike azuread it requires the tenant, so that a sign-in can't decide by itself which tenant is written to.
 *
 * @throws GraphError of kind `settings`
 */
export function settingsFrom(config: Config, env: Environment = process.env): ConnectionSettings {
  const tenantId = textFrom(config, env, "tenantId");
  if (!tenantId) {
    throw settingsError(`The tenant to work on is missing: set ${settingWithEnv("tenantId")}.`);
  }
  if (!guid.test(tenantId)) {
    throw settingsError(
      `Expected ${settingWithEnv("tenantId")} to be a GUID such as 00000000-0000-0000-0000-000000000000, got "${tenantId}". ` +
        "The Entra admin center shows it as Tenant ID in the overview.",
    );
  }
  return { tenantId: tenantId.toLowerCase(), ...signInSettingsFrom(config, env) };
}

/**
 * Takes what `settingsFrom` takes but for the tenant.
 *
 * @throws GraphError of kind `settings`
 */
export function signInSettingsFrom(config: Config, env: Environment = process.env): SignInSettings {
  const text = (name: SettingName) => textFrom(config, env, name);
  const flag = (name: SettingName, otherwise: boolean) => flagOf(text(name), name, otherwise);
  return {
    clientId: text("clientId"),
    clientSecret: text("clientSecret"),
    clientCertificate: text("clientCertificate"),
    clientCertificatePath: text("clientCertificatePath"),
    clientCertificatePassword: text("clientCertificatePassword"),
    useOidc: flag("useOidc", false),
    oidcToken: text("oidcToken"),
    oidcTokenFilePath: text("oidcTokenFilePath"),
    oidcRequestUrl: text("oidcRequestUrl"),
    oidcRequestToken: text("oidcRequestToken"),
    adoPipelineServiceConnectionId: text("adoPipelineServiceConnectionId"),
    useMsi: flag("useMsi", false),
    useCli: flag("useCli", true),
    environment: text("environment") ?? "public",
    metadataHost: text("metadataHost"),
  };
}

/** A setting with the environment variables that stand in for it: `clientId (ARM_CLIENT_ID)`. */
export function settingWithEnv(name: SettingName): string {
  return `${name} (${settingTable[name].env.join(" or ")})`;
}

export function settingsError(message: string): GraphError {
  return new GraphError(message, { kind: "settings" });
}

const textFrom = (config: Config, env: Environment, name: SettingName): string | undefined =>
  textOf(config[name], name) ?? firstOf(settingTable[name].env, env);

function textOf(value: unknown, name: SettingName): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  if (typeof value === "boolean" && settingTable[name].type === "boolean") return String(value);
  throw settingsError(`Expected ${name} to be a ${settingTable[name].type}, got a ${typeof value}.`);
}

function firstOf(names: readonly string[], env: Environment): string | undefined {
  return names.map((name) => env[name]?.trim()).find((value) => value);
}

function flagOf(value: string | undefined, name: SettingName, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  if (/^(true|1)$/i.test(value)) return true;
  if (/^(false|0)$/i.test(value)) return false;
  throw settingsError(`Expected ${settingWithEnv(name)} to be true or false, got "${value}".`);
}
