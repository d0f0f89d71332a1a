import { readFile } from "node:fs/promises";
import { GraphError } from "../errors/GraphError";
import { lazy } from "../lazy";
import { type PlainRequestOptions } from "../pipeline/plainRequest";
import { settingsError, type ConnectionSettings } from "./settings";

type OidcSettings = Pick<ConnectionSettings, "oidcToken" | "oidcTokenFilePath" | "oidcRequestUrl" | "oidcRequestToken">;

/**
 * Gets the identity token that stands for the workload at the token service: the one given, or that of the file (read
 * each time, since its owner renews it), or one from the CI system.
 *
 * Follows https://learn.microsoft.com/entra/workload-id/workload-identity-federation.
 */
export async function oidcAssertion(settings: OidcSettings, options?: PlainRequestOptions): Promise<string> {
  const { oidcToken, oidcTokenFilePath, oidcRequestUrl = "", oidcRequestToken = "" } = settings;
  if (oidcToken) return oidcToken;
  if (oidcTokenFilePath) return readToken(oidcTokenFilePath);
  return requestToken(oidcRequestUrl, oidcRequestToken, options);
}

async function readToken(path: string): Promise<string> {
  const refuse = (reason = "unknown error"): never => {
    throw settingsError(`The OIDC token can't be read from oidcTokenFilePath ${path}: ${reason}.`);
  };
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => refuse(error.code));
  return text.trim() || refuse("the file is empty");
}

/** As GitHub Actions serves it: GET with the job's own token, answered by `{"value": "<token>"}`. */
async function requestToken(address: string, bearer: string, options?: PlainRequestOptions): Promise<string> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:") {
    throw settingsError(`Expected oidcRequestUrl to be an https address, got "${address}".`);
  }
  if (!url.searchParams.has("audience")) url.searchParams.set("audience", "api://AzureADTokenExchange");
  const headers = { Authorization: `Bearer ${bearer}` };
  const { status, text } = await lazy.plainRequest().plainRequest(url.href, { ...options, headers });
  const token = status === 200 ? valueOf(text) : undefined;
  if (token) return token;
  throw new GraphError(
    `No OIDC token from ${url.host}: expected the answer 200 with a token, got ${status}.\n` +
      "In GitHub Actions the job needs `permissions: id-token: write`.",
    { kind: "signIn", status },
  );
}

function valueOf(text: string): string | undefined {
  try {
    const { value } = JSON.parse(text) as { value?: unknown };
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
