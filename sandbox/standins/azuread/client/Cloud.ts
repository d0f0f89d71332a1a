import { StandinError } from "../StandinError";
import { asBlock } from "../../../../azureadShapes/schema/Field";
import { requireLoopback } from "./loopback";
import { type Send } from "./Send";

/** The addresses of one cloud. */
export interface Cloud {
  /** Graph's address without a version, and the audience of its tokens. */
  readonly graph: string;
  readonly login: string;
  /** Azure Resource Manager's address. */
  readonly resourceManager: string;
}

/**
 * Asks the metadata service for the cloud's addresses, once and without retries.
 * Follows the 2022-09-01 shape of `GET /metadata/endpoints`.
 */
export async function discoverCloud(metadataHost: string, send: Send): Promise<Cloud> {
  const url = `https://${metadataHost}/metadata/endpoints?api-version=2022-09-01`;
  requireLoopback(url, "metadataHost");
  const response = await send(new Request(url));
  if (response.status !== 200) throw failed(metadataHost, `unexpected status ${response.status}`);
  const document = asBlock(parse(await response.text()));
  if (!document) throw failed(metadataHost, "expected one JSON object");
  if (!document.name) throw failed(metadataHost, "`name` was nil");
  if (!document.resourceManager) throw failed(metadataHost, "no `resourceManagerEndpoint` was returned");
  const graph = document.microsoftGraphResourceId;
  if (typeof graph !== "string" || graph === "")
    throw failed(metadataHost, "no `microsoftGraphResourceId` was returned");
  const login = String(asBlock(document.authentication)?.loginEndpoint ?? "");
  requireLoopback(graph, "microsoftGraphResourceId in the cloud metadata");
  requireLoopback(login, "authentication.loginEndpoint in the cloud metadata");
  return { graph: withoutSlash(graph), login, resourceManager: withoutSlash(String(document.resourceManager)) };
}

const withoutSlash = (url: string): string => url.replace(/\/$/, "");

function parse(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

const failed = (host: string, why: string): StandinError =>
  new StandinError(`retrieving environments from Azure MetaData service at ${host}: ${why}`);
