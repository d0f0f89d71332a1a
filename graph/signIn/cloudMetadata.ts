import { errorOfAnswer, errorOfNetwork, errorOfUnusableAnswer } from "../errors/graphErrors";
import { lazy } from "../lazy";
import { type PlainRequestOptions } from "../pipeline/plainRequest";
import { settingsError } from "./settings";

export type MetadataOptions = Pick<PlainRequestOptions, "signal" | "httpClient">;

export interface CloudMetadata {
  readonly loginEndpoint: string;
  readonly graphEndpoint: string;
}

/**
 * Asks a cloud's metadata service for the addresses of the cloud, always over https: whoever answers here decides where
 * the client secret is sent.
 *
 * @param host host, and port when it isn't 443
 */
export async function metadataOf(host: string, options: MetadataOptions = {}): Promise<CloudMetadata> {
  const url = `https://${host}/metadata/endpoints?api-version=2022-09-01`;
  if (!/^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) || !URL.canParse(url)) {
    throw settingsError(
      `Expected metadataHost to be a host such as management.azure.com, with no scheme and no path, got "${host}".`,
    );
  }
  const asked = { service: "the metadata service", method: "GET", path: `${host}/metadata/endpoints` };
  const { status, headers, text } = await lazy
    .plainRequest()
    .plainRequest(url, options)
    .catch((error: unknown) => {
      throw options.signal?.aborted ? error : errorOfNetwork(asked, host, error);
    });
  const document = parse(text);
  if (status !== 200) throw errorOfAnswer(asked, { status, headers, body: document ?? text });
  const loginEndpoint = document?.authentication?.loginEndpoint;
  const graphEndpoint = document?.microsoftGraphResourceId;
  if (typeof loginEndpoint !== "string" || typeof graphEndpoint !== "string") {
    throw errorOfUnusableAnswer(
      asked,
      status,
      `expected authentication.loginEndpoint and microsoftGraphResourceId in the metadata of ${host}`,
    );
  }
  return { loginEndpoint, graphEndpoint };
}

interface MetadataDocument {
  authentication?: { loginEndpoint?: unknown };
  microsoftGraphResourceId?: unknown;
}

function parse(text: string): MetadataDocument | undefined {
  try {
    return (JSON.parse(text.replace(/^\uFEFF/, "")) as MetadataDocument | null) ?? undefined;
  } catch {
    return undefined;
  }
}
