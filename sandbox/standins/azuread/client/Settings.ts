import { type Values } from "../../../../azureadShapes/schema/Field";
import { StandinError } from "../StandinError";

/** How to reach and sign in to one tenant. */
export interface Settings {
  /** `host:port` of the cloud metadata service, without a scheme. */
  readonly metadataHost: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

type Environment = Record<string, string | undefined>;

/** Provider input → environment variable, as the official plugin reads them. */
const variables = {
  metadataHost: "ARM_METADATA_HOSTNAME",
  tenantId: "ARM_TENANT_ID",
  clientId: "ARM_CLIENT_ID",
  clientSecret: "ARM_CLIENT_SECRET",
} as const;

const otherSignIns = {
  clientCertificate: "ARM_CLIENT_CERTIFICATE",
  clientCertificatePath: "ARM_CLIENT_CERTIFICATE_PATH",
  oidcToken: "ARM_OIDC_TOKEN",
  oidcTokenFilePath: "ARM_OIDC_TOKEN_FILE_PATH",
  clientSecretFilePath: "ARM_CLIENT_SECRET_FILE_PATH",
  clientIdFilePath: "ARM_CLIENT_ID_FILE_PATH",
} as const;

const environments = ["public", "global", "usgovernment", "usgovernmentl4", "usgovernmentl5", "dod", "china"];

/**
 * Reads the settings from the provider's inputs, each falling back to its environment variable.
 * @throws StandinError for a sign-in that the stand-in doesn't carry out, and for each setting that is missing.
 */
export function readSettings(inputs: Values, environment: Environment): Settings {
  const value = (input: string, variable: string): string =>
    String(inputs[input] ?? environment[variable] ?? "").trim();
  const settings = Object.fromEntries(
    Object.entries(variables).map(([input, variable]) => [input, value(input, variable)]),
  ) as unknown as Settings;

  const cloud = value("environment", "ARM_ENVIRONMENT") || "public";
  if (!environments.includes(cloud.toLowerCase())) {
    throw new StandinError(`failed to read Azure environment "${cloud}": expected one of ${environments.join(", ")}`);
  }
  const other = Object.entries(otherSignIns).find(([input, variable]) => value(input, variable) !== "");
  if (other && settings.clientSecret === "") {
    throw new StandinError(
      `\`${other[0]}\` (${other[1]}) is set, but the stand-in signs in with a client secret only: ` +
        "set `clientSecret` (ARM_CLIENT_SECRET), or install the official azuread plugin",
    );
  }
  const missing = Object.entries(variables).filter(([input]) => settings[input as keyof Settings] === "");
  if (missing.length > 0) {
    throw new StandinError(
      "unable to build authorizer for Microsoft Graph API: no Authorizer could be configured. Missing: " +
        missing.map(([input, variable]) => `\`${input}\` (${variable})`).join(", "),
    );
  }
  return settings;
}
