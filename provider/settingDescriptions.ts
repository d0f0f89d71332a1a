import type { SettingName } from "../graph";

/** What each of the provider's settings means, for the package schema. */
export const settingDescriptions: Record<SettingName, string> = {
  tenantId: "The tenant that is worked on: a GUID. Another tenant's token is refused.",
  clientId: "Application (client) id of the deploying app.",
  clientSecret: "Client secret of the deploying app.",
  clientCertificate: "PKCS#12 archive with certificate and private key, in base64.",
  clientCertificatePath: "Path of a PKCS#12 archive, or of a PEM file with certificate and private key.",
  clientCertificatePassword: "Password of the PKCS#12 archive.",
  useOidc: "Signs in with a token of a pipeline (workload identity federation).",
  oidcToken: "The pipeline's token.",
  oidcTokenFilePath: "Path of a file with the pipeline's token.",
  oidcRequestUrl: "Where the pipeline gives out tokens.",
  oidcRequestToken: "Token with which to ask the pipeline for one.",
  adoPipelineServiceConnectionId: "Id of the service connection of Azure Pipelines whose app signs in.",
  useMsi: "Signs in with the managed identity of the machine.",
  useCli: "Signs in as the Azure CLI is signed in, when nothing else is given. On unless set to false.",
  environment: "The cloud: public, usgovernment, usgovernmentl5 or china.",
  metadataHost: "Host (and port) of a cloud's metadata document, instead of a known cloud.",
};
