export type SettingName = keyof typeof settingTable;

/**
 * Every connection setting: its type, whether its value is a secret, and the environment variables that stand in for it,
 * the first one set winning. Names and variables are those of the azuread provider
 * (https://www.pulumi.com/registry/packages/azuread/installation-configuration).
 */
export const settingTable = {
  tenantId: { type: "string", secret: false, env: ["ARM_TENANT_ID"] },
  clientId: { type: "string", secret: false, env: ["ARM_CLIENT_ID"] },
  clientSecret: { type: "string", secret: true, env: ["ARM_CLIENT_SECRET"] },
  clientCertificate: { type: "string", secret: true, env: ["ARM_CLIENT_CERTIFICATE"] },
  clientCertificatePath: { type: "string", secret: false, env: ["ARM_CLIENT_CERTIFICATE_PATH"] },
  clientCertificatePassword: { type: "string", secret: true, env: ["ARM_CLIENT_CERTIFICATE_PASSWORD"] },
  useOidc: { type: "boolean", secret: false, env: ["ARM_USE_OIDC"] },
  oidcToken: { type: "string", secret: true, env: ["ARM_OIDC_TOKEN"] },
  oidcTokenFilePath: { type: "string", secret: false, env: ["ARM_OIDC_TOKEN_FILE_PATH"] },
  oidcRequestUrl: {
    type: "string",
    secret: false,
    env: ["ARM_OIDC_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_URL", "SYSTEM_OIDCREQUESTURI"],
  },
  oidcRequestToken: {
    type: "string",
    secret: true,
    env: ["ARM_OIDC_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "SYSTEM_ACCESSTOKEN"],
  },
  adoPipelineServiceConnectionId: {
    type: "string",
    secret: false,
    env: ["ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID", "ARM_OIDC_AZURE_SERVICE_CONNECTION_ID"],
  },
  useMsi: { type: "boolean", secret: false, env: ["ARM_USE_MSI"] },
  useCli: { type: "boolean", secret: false, env: ["ARM_USE_CLI"] },
  environment: { type: "string", secret: false, env: ["ARM_ENVIRONMENT"] },
  metadataHost: { type: "string", secret: false, env: ["ARM_METADATA_HOSTNAME"] },
} as const satisfies Record<string, { type: "string" | "boolean"; secret: boolean; env: readonly string[] }>;
