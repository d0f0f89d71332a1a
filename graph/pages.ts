import { type GraphResponse } from "./callOptions";
import { type GraphError } from "./errors/GraphError";

export interface PageReader {
  /** The address of the service; a page of any other origin isn't asked for, since the token would go with it. */
  readonly endpoint: string;
  readonly firstUrl: string;
  readonly read: (url: string) => Promise<GraphResponse>;
  /** Makes the error of a page that can't be used. */
  readonly unusable: (url: string, status: number, problem: string) => GraphError;
}

interface Page {
  value?: unknown;
  "@odata.nextLink"?: unknown;
}

/**
 * Reads a collection to its end. `@odata.nextLink` is opaque: it is followed as it is.
 *
 * Throws when a page has no `value`, or leads to another origin or back to a page already read: half a list must not
 * pass for the whole, since what is missing from it would count as deleted.
 *
 * Follows https://learn.microsoft.com/graph/paging.
 */
export async function readPages<T>({ endpoint, firstUrl, read, unusable }: PageReader): Promise<T[]> {
  const items: T[] = [];
  const seen = new Set<string>();
  const { origin } = new URL(endpoint);
  for (let url = firstUrl; ;) {
    seen.add(url);
    const { status, body } = await read(url);
    const { value, "@odata.nextLink": next } = (body ?? {}) as Page;
    if (!Array.isArray(value)) throw unusable(url, status, "expected a collection with `value`");
    for (const item of value) items.push(item as T);
    if (next === undefined || next === null) return items;
    const nextUrl = typeof next === "string" && URL.canParse(next) ? next : undefined;
    if (!nextUrl) throw unusable(url, status, "its @odata.nextLink isn't an address");
    if (new URL(nextUrl).origin !== origin) {
      throw unusable(url, status, `its @odata.nextLink leads to ${new URL(nextUrl).origin}, expected ${origin}`);
    }
    if (seen.has(nextUrl)) throw unusable(url, status, "its @odata.nextLink leads back to a page already read");
    url = nextUrl;
  }
}
