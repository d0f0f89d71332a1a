import { createHttpHeaders, type HttpClient } from "@azure/core-rest-pipeline";
import { expect } from "chai";
import { GraphClient, RateBudget } from "../../graph";
import { Contract } from "./contract/contract";
import { EmulatedService } from "./EmulatedService";

const contract = Contract.load();

/** A Graph client on a tenant of the emulator, without a socket between them. */
export function emulatedGraph(emulated: EmulatedService, tenantId: string): GraphClient {
  return new GraphClient({
    endpoint: EmulatedService.origin,
    scope: `${EmulatedService.origin}/.default`,
    tenantId,
    credential: {
      getToken: async () => ({ token: await emulated.token(tenantId), expiresOnTimestamp: Date.parse("2999-01-01") }),
    },
    rateBudget: unpaced(),
    httpClient: httpClientOf(emulated),
  });
}

const httpClientOf = (emulated: EmulatedService): HttpClient => ({
  async sendRequest(request) {
    const { method, url, body } = request;
    const response = await emulated.service.handle(
      new Request(url, { method, headers: request.headers.toJSON(), ...(body ? { body: String(body) } : {}) }),
    );
    const headers = createHttpHeaders(Object.fromEntries(response.headers));
    return { request, status: response.status, headers, bodyAsText: await response.text() };
  },
});

/** Tests need not wait for the pace that Graph asks for. */
function unpaced(): RateBudget {
  const budget = new RateBudget();
  budget.take = () => 0;
  return budget;
}

/** The requests that reached Graph, as `METHOD path`; each part of a batch is one more, after the batch. */
export const graphRequests = (emulated: EmulatedService): string[] =>
  emulated.control
    .requests()
    .filter(({ version }) => version !== undefined)
    .map(({ method, version, path }) => `${method} /${version}${path}`);

/** Holds every exchange so far against Graph's published shapes, where those are at hand. */
export function expectPublishedShapes(emulated: EmulatedService): void {
  const entries = emulated.control.requests().filter(({ version }) => version !== undefined);
  expect(entries.flatMap((entry) => contract?.problemsOf({ ...entry, version: entry.version! }) ?? [])).to.deep.equal(
    [],
  );
}
