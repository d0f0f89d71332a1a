import { asBlock, type Values } from "../../../azureadShapes/schema/Field";
import { discoverCloud } from "../azuread/client/Cloud";
import { requireLoopback } from "../azuread/client/loopback";
import { type Surroundings } from "../azuread/client/Session";
import { readSettings } from "../azuread/client/Settings";
import { Tokens } from "../azuread/client/Tokens";
import { StandinError } from "../azuread/StandinError";

/** The version of the API that azure-native 3.28 speaks for role management policies. */
export const apiVersion = "2024-09-01-preview";

/** Azure Resource Manager of one tenant, signed in to. */
export class ResourceManager {
  private constructor(
    private readonly base: string,
    private readonly tokens: Tokens,
    private readonly send: Surroundings["send"],
  ) {}

  /** Asks for the cloud's addresses and for a token, as the official plugin does. */
  static async open(config: Values, { send, clock, environment }: Surroundings): Promise<ResourceManager> {
    const settings = readSettings(config, environment);
    const cloud = await discoverCloud(settings.metadataHost, send);
    requireLoopback(cloud.resourceManager, "resourceManager in the cloud metadata");
    return new ResourceManager(
      cloud.resourceManager,
      new Tokens(settings, cloud, send, clock, cloud.resourceManager),
      send,
    );
  }

  /** Undefined: the service says that there is none. */
  async get(id: string, signal: AbortSignal): Promise<Values | undefined> {
    const { status, body } = await this.call("GET", id, undefined, signal);
    if (status === 404) return undefined;
    return accepted(status, body);
  }

  async patch(id: string, properties: Values, signal: AbortSignal): Promise<Values> {
    const { status, body } = await this.call("PATCH", id, { properties }, signal);
    return accepted(status, body);
  }

  private async call(method: "GET" | "PATCH", id: string, body: unknown, signal: AbortSignal) {
    const headers = { Accept: "application/json", Authorization: `Bearer ${await this.tokens.get()}` };
    const sent = body === undefined ? { headers } : { headers: { ...headers, ...json }, body: JSON.stringify(body) };
    const url = `${this.base}${id}?api-version=${apiVersion}`;
    const response = await this.send(new Request(url, { method, signal, ...sent }));
    return { status: response.status, body: asBlock(await response.json().catch(() => undefined)) };
  }
}

const json = { "Content-Type": "application/json; charset=utf-8" };

function accepted(status: number, body: Values | undefined): Values {
  if (status === 200 && body) return body;
  const error = asBlock(body?.error);
  throw new StandinError(`Status=${status} Code="${String(error?.code)}" Message="${String(error?.message)}"`);
}
