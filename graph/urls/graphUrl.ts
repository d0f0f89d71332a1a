import { type GraphQuery, type GraphVersion } from "../callOptions";
import { assertPath } from "./graphPath";

/** The query of a request, `?` included; empty when there are no options. Spaces become %20, and `$` stays readable. */
export function graphQuery(query: GraphQuery = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name).replaceAll("%24", "$")}=${encodeURIComponent(String(value))}`);
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

/** The whole address of a request. */
export function graphUrl(endpoint: string, version: GraphVersion, path: string, query?: GraphQuery): string {
  assertPath(path);
  return `${endpoint}/${version}${path}${graphQuery(query)}`;
}
