import { readFile } from "node:fs/promises";
import { GraphError } from "../errors/GraphError";
import { lazy } from "../lazy";
import { type PlainRequestOptions } from "../pipeline/plainRequest";
import { settingsError, settingWithEnv, type ConnectionSettings } from "./settings";

/** Where the token of a pipeline comes from. */
export type OidcSettings = Pick<
  ConnectionSettings,
  "oidcToken" | "oidcTokenFilePath" | "oidcRequestUrl" | "oidcRequestToken" | "adoPipelineServiceConnectionId"
>;

/**
 * Gets the identity token that stands for the workload at the token service: the one given, or that of the file (read
 * each time, since its owner renews it), or one from the CI system.
 *
 * Follows https://learn.microsoft.com/entra/workload-id/workload-identity-federation.
 */
export async function oidcAssertion(settings: OidcSettings, options?: PlainRequestOptions): Promise<string> {
  const { oidcToken, oidcTokenFilePath } = settings;
  if (oidcToken) return oidcToken;
  if (oidcTokenFilePath) return readToken(oidcTokenFilePath);
  return requestToken(settings, options);
}

async function readToken(path: string): Promise<string> {
  const refuse = (reason = "unknown error"): never => {
    throw settingsError(`The OIDC token can't be read from oidcTokenFilePath ${path}: ${reason}.`);
  };
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => refuse(error.code));
  return text.trim() || refuse("the file is empty");
}

/** One kind of CI system that gives out tokens. */
interface TokenGiver {
  /** Adds to the address what the system wants to know. */
  ask(url: URL): void;
  method: "GET" | "POST";
  headers: Record<string, string>;
  /** The property of the answer that holds the token. */
  property: string;
}

/** https://docs.github.com/actions/reference/security/oidc#methods-for-requesting-the-oidc-token */
const gitHubActions: TokenGiver = {
  ask: ({ searchParams }) => {
    if (!searchParams.has("audience")) searchParams.set("audience", "api://AzureADTokenExchange");
  },
  method: "GET",
  headers: {},
  property: "value",
};

/** https://learn.microsoft.com/rest/api/azure/devops/distributedtask/oidctoken/create */
const azurePipelines = (serviceConnectionId: string): TokenGiver => ({
  ask: ({ searchParams }) => {
    if (!searchParams.has("api-version")) searchParams.set("api-version", "7.1");
    searchParams.set("serviceConnectionId", serviceConnectionId);
  },
  method: "POST",
  // Without the second, a token that was refused is answered by the page to sign in on.
  headers: { "Content-Type": "application/json", "X-TFS-FedAuthRedirect": "Suppress" },
  property: "oidcToken",
});

/** Asks the CI system with the job's own token. */
async function requestToken(settings: OidcSettings, options?: PlainRequestOptions): Promise<string> {
  const { oidcRequestUrl = "", oidcRequestToken = "", adoPipelineServiceConnectionId: connection } = settings;
  const url = URL.canParse(oidcRequestUrl) ? new URL(oidcRequestUrl) : undefined;
  if (url?.protocol !== "https:") {
    throw settingsError(`Expected oidcRequestUrl to be an https address, got "${oidcRequestUrl}".`);
  }
  const { ask, method, headers, property } = connection ? azurePipelines(connection) : gitHubActions;
  ask(url);
  const authorized = { ...headers, Authorization: `Bearer ${oidcRequestToken}` };
  const { status, text } = await lazy
    .plainRequest()
    .plainRequest(url.href, { ...options, method, headers: authorized });
  const token = status === 200 ? textIn(text, property) : undefined;
  if (token) return token;
  throw new GraphError(
    `No OIDC token from ${url.host}: expected the answer 200 with a token, got ${status}.\n` +
      (connection
        ? `In Azure Pipelines the step needs SYSTEM_ACCESSTOKEN: $(System.AccessToken), and the pipeline may have to be allowed to use the service connection ${connection}.`
        : `In GitHub Actions the job needs \`permissions: id-token: write\`. In Azure Pipelines set ${settingWithEnv("adoPipelineServiceConnectionId")}.`),
    { kind: "signIn", status },
  );
}

function textIn(json: string, property: string): string | undefined {
  try {
    const value = (JSON.parse(json) as Record<string, unknown>)[property];
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
