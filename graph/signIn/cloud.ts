import { metadataOf, type MetadataOptions } from "./cloudMetadata";
import { endpointUrl } from "../urls/endpointUrl";
import { settingsError, settingWithEnv, type ConnectionSettings } from "./settings";

/** The addresses of a Microsoft cloud. */
export interface Cloud {
  /** Where tokens come from; https. */
  readonly authorityHost: string;
  /** Graph's address, without a version. */
  readonly graphEndpoint: string;
  /** The scope to ask a token for: every permission that was granted to the app. */
  readonly scope: string;
  /** Whether Microsoft's instance discovery knows the authority; it can't vouch for any other. */
  readonly isKnownAuthority: boolean;
}

const usGovernmentLogin = "https://login.microsoftonline.us";

/**
 * The clouds by the names that azuread gives them. Addresses:
 * https://learn.microsoft.com/graph/deployments, https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
const clouds: readonly { names: readonly string[]; login: string; graph: string }[] = [
  { names: ["public", "global"], login: "https://login.microsoftonline.com", graph: "https://graph.microsoft.com" },
  { names: ["usgovernment", "usgovernmentl4"], login: usGovernmentLogin, graph: "https://graph.microsoft.us" },
  { names: ["dod", "usgovernmentl5"], login: usGovernmentLogin, graph: "https://dod-graph.microsoft.us" },
  { names: ["china"], login: "https://login.chinacloudapi.cn", graph: "https://microsoftgraph.chinacloudapi.cn" },
];

/**
 * Finds the addresses of the cloud that the settings name: by its name, or by asking the metadata service of
 * `metadataHost`, which takes precedence as it does in azuread.
 *
 * @throws GraphError of kind `settings` for an unknown name and for addresses that aren't safe to send a token to;
 *   `unreachable` or `unexpectedAnswer` when the metadata service doesn't serve
 */
export async function cloudFor(
  { environment, metadataHost }: Pick<ConnectionSettings, "environment" | "metadataHost">,
  options?: MetadataOptions,
): Promise<Cloud> {
  if (metadataHost) {
    const { loginEndpoint, graphEndpoint } = await metadataOf(metadataHost, options);
    return cloudAt(loginEndpoint, graphEndpoint, ` (from the metadata of ${metadataHost})`);
  }
  const cloud = clouds.find(({ names }) => names.includes(environment.toLowerCase()));
  if (!cloud) {
    const known = clouds.flatMap(({ names }) => names).join(", ");
    throw settingsError(
      `Expected ${settingWithEnv("environment")} to be one of ${known}, got "${environment}". ` +
        `For any other cloud set ${settingWithEnv("metadataHost")}.`,
    );
  }
  return cloudAt(cloud.login, cloud.graph);
}

function cloudAt(login: string, graph: string, source = ""): Cloud {
  const authorityHost = endpointUrl(login, `the login endpoint${source}`, { allowLoopbackHttp: false });
  const graphEndpoint = endpointUrl(graph, `the Graph endpoint${source}`);
  const isKnownAuthority = clouds.some((cloud) => new URL(cloud.login).host === new URL(authorityHost).host);
  return { authorityHost, graphEndpoint, scope: `${graphEndpoint}/.default`, isKnownAuthority };
}
