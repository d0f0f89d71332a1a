import { StandinError } from "../StandinError";
import { asBlock } from "../../../../azureadShapes/schema/Field";
import { type Clock } from "./Clock";
import { type Cloud } from "./Cloud";
import { type Send } from "./Send";
import { type Settings } from "./Settings";

const early = 20 * 60_000;
const attempts = 8;

/** The access token of one application in one tenant, by the client credentials flow; kept until it is nearly spent. */
export class Tokens {
  private current?: { token: string; expires: number };

  constructor(
    private readonly settings: Settings,
    private readonly cloud: Pick<Cloud, "login" | "graph">,
    private readonly send: Send,
    private readonly clock: Clock,
    /** The service that the tokens are for. */
    private readonly audience = cloud.graph,
  ) {}

  async get(): Promise<string> {
    if (!this.current || this.current.expires - this.clock.now() < early) this.current = await this.fetch();
    return this.current.token;
  }

  /** The object id of the caller, which the official plugin takes from the token and from nowhere else. */
  async callerId(): Promise<string> {
    const [, payload, signature] = (await this.get()).split(".");
    const claims = asBlock(payload && signature !== undefined ? decode(payload) : undefined);
    if (typeof claims?.oid === "string" && claims.oid !== "") return claims.oid;
    throw new StandinError("the access token has no `oid` claim, so the caller's object id can't be told");
  }

  private async fetch(): Promise<{ token: string; expires: number }> {
    const response = await this.post();
    const body = await response.text();
    const answer = asBlock(decodeJson(body));
    if (!response.ok || typeof answer?.access_token !== "string") {
      throw new StandinError(`requesting a token for tenant ${this.settings.tenantId}: ${response.status}: ${body}`);
    }
    return { token: answer.access_token, expires: this.clock.now() + Number(answer.expires_in) * 1000 };
  }

  private async post(): Promise<Response> {
    const { tenantId, clientId, clientSecret } = this.settings;
    const url = `${this.cloud.login}/${tenantId}/oauth2/v2.0/token`;
    const scope = `${this.audience}/.default`;
    const form = { client_id: clientId, client_secret: clientSecret, grant_type: "client_credentials", scope };
    for (let attempt = 1; ; attempt++) {
      const request = new Request(url, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams(form),
      });
      const response = await this.send(request).catch((error: Error) => error);
      const passing = response instanceof Error || response.status === 429 || response.status >= 500;
      if (!passing || attempt === attempts) {
        if (response instanceof Error) throw new StandinError(response.message, { cause: response });
        return response;
      }
      const seconds = response instanceof Error ? undefined : Number(response.headers.get("Retry-After") ?? NaN);
      await this.clock.sleep(1000 * (seconds || Math.min(30, 2 ** (attempt - 1))));
    }
  }
}

const decode = (payload: string): unknown => decodeJson(Buffer.from(payload, "base64url").toString("utf8"));

function decodeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
