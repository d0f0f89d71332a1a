import * as pulumi from "@pulumi/pulumi";
import { assertPluginFound } from "./assertPluginFound";

/**
 * Where and as whom the provider signs in. Names and environment variables are those of the azuread provider, so that one
 * environment serves both.
 */
export interface ProviderArgs {
  /** The tenant that is written to: a GUID. Another tenant's token is refused. @default `ARM_TENANT_ID` */
  tenantId?: pulumi.Input<string>;
  /** Application (client) id of the deploying app. @default `ARM_CLIENT_ID` */
  clientId?: pulumi.Input<string>;
  /** Client secret. @default `ARM_CLIENT_SECRET` */
  clientSecret?: pulumi.Input<string>;
  /** PKCS#12 bundle with certificate and key, in base64. @default `ARM_CLIENT_CERTIFICATE` */
  clientCertificate?: pulumi.Input<string>;
  /** Path of such a bundle. @default `ARM_CLIENT_CERTIFICATE_PATH` */
  clientCertificatePath?: pulumi.Input<string>;
  /** Password of the bundle. @default `ARM_CLIENT_CERTIFICATE_PASSWORD` */
  clientCertificatePassword?: pulumi.Input<string>;
  /** Signs in with a token of a pipeline (workload identity federation). @default `ARM_USE_OIDC`, else false */
  useOidc?: pulumi.Input<boolean>;
  /** The pipeline's token. @default `ARM_OIDC_TOKEN` */
  oidcToken?: pulumi.Input<string>;
  /** Path of a file with the pipeline's token. @default `ARM_OIDC_TOKEN_FILE_PATH` */
  oidcTokenFilePath?: pulumi.Input<string>;
  /**
   * Where the pipeline gives out tokens.
   * @default `ARM_OIDC_REQUEST_URL`, `ACTIONS_ID_TOKEN_REQUEST_URL`, `SYSTEM_OIDCREQUESTURI`
   */
  oidcRequestUrl?: pulumi.Input<string>;
  /**
   * Token with which to ask the pipeline for one.
   * @default `ARM_OIDC_REQUEST_TOKEN`, `ACTIONS_ID_TOKEN_REQUEST_TOKEN`, `SYSTEM_ACCESSTOKEN`
   */
  oidcRequestToken?: pulumi.Input<string>;
  /**
   * Id of the service connection of Azure Pipelines whose app signs in.
   * @default `ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID`, `ARM_OIDC_AZURE_SERVICE_CONNECTION_ID`
   */
  adoPipelineServiceConnectionId?: pulumi.Input<string>;
  /** Signs in as the Azure CLI is, when nothing else is given. @default `ARM_USE_CLI`, else true */
  useCli?: pulumi.Input<boolean>;
  /** Signs in with the managed identity of the machine. @default `ARM_USE_MSI`, else false */
  useMsi?: pulumi.Input<boolean>;
  /** The cloud: public, usgovernment, usgovernmentl5 or china. @default `ARM_ENVIRONMENT`, else public */
  environment?: pulumi.Input<string>;
  /** Host (and port) of a cloud's metadata document, instead of a known cloud. @default `ARM_METADATA_HOSTNAME` */
  metadataHost?: pulumi.Input<string>;
}

/** Properties that the engine keeps encrypted, whatever the program does with them. */
const secrets = [
  "clientSecret",
  "clientCertificate",
  "clientCertificatePassword",
  "oidcToken",
  "oidcRequestToken",
] as const;

/** The `entra` provider for one tenant. Give it to resources by the option `provider`. */
export class Provider extends pulumi.ProviderResource {
  constructor(name: string, args: ProviderArgs = {}, opts?: pulumi.ResourceOptions) {
    assertPluginFound();
    const { useOidc, useCli, useMsi, ...texts } = args;
    const kept = Object.fromEntries(
      secrets.flatMap((key) => (texts[key] === undefined ? [] : [[key, pulumi.secret(texts[key])]])),
    );
    // A provider's properties are texts on the wire, whatever their type.
    super(
      "entra",
      name,
      { ...texts, ...kept, useOidc: text(useOidc), useCli: text(useCli), useMsi: text(useMsi) },
      opts,
    );
  }
}

function text(flag: pulumi.Input<boolean> | undefined): pulumi.Input<string> | undefined {
  return flag === undefined ? undefined : pulumi.output(flag).apply(String);
}
