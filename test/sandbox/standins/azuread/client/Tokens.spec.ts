import { expect } from "chai";
import { Tokens } from "../../../../../sandbox/standins/azuread/client/Tokens";
import { base } from "../support/EchoGraph";
import { FastClock, settings } from "../support/Program";

const tokenWith = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.x`;

interface Reply {
  status?: number;
  body?: object;
  headers?: Record<string, string>;
}

describe("Tokens", () => {
  let clock: FastClock;
  let asked: string[];

  const tokens = (...replies: Reply[]): Tokens => {
    const send = async (request: Request): Promise<Response> => {
      asked.push(`${request.method} ${request.url} ${await request.text()}`);
      const reply = replies.length > 1 ? replies.shift() : replies[0];
      const {
        status = 200,
        body = { access_token: tokenWith({ oid: "me" }), expires_in: 3599 },
        headers,
      } = reply ?? {};
      return new Response(JSON.stringify(body), { status, headers });
    };
    return new Tokens(settings, { graph: base, login: `${base}/` }, send, clock);
  };

  beforeEach(() => {
    clock = new FastClock();
    asked = [];
  });

  it("asks by client credentials for Graph's scope, once", async () => {
    const source = tokens({});
    await source.get();
    await source.get();
    expect(asked).to.deep.equal([
      `POST ${base}//${settings.tenantId}/oauth2/v2.0/token client_id=${settings.clientId}` +
        `&client_secret=${settings.clientSecret}&grant_type=client_credentials&scope=https%3A%2F%2F127.0.0.1%3A8443%2F.default`,
    ]);
  });

  it("asks again within the last twenty minutes of a token", async () => {
    const source = tokens({});
    await source.get();
    clock.time += 2_400_000;
    await source.get();
    expect(asked).to.have.length(2);
  });

  it("takes the caller's object id from the token", async () => {
    expect(await tokens({}).callerId()).to.equal("me");
  });

  it("fails, when the token has no object id or not three parts", async () => {
    for (const access_token of [tokenWith({}), "opaque", tokenWith({ oid: "me" }).replace(".x", "")]) {
      const outcome = await tokens({ body: { access_token, expires_in: 3599 } })
        .callerId()
        .catch((error: Error) => error.message);
      expect(outcome).to.include("no `oid` claim");
    }
  });

  it("echoes a refusal at once", async () => {
    const refusal = { error: "invalid_client", error_description: "AADSTS7000222: expired" };
    const outcome = await tokens({ status: 401, body: refusal })
      .get()
      .catch((error: Error) => error.message);
    expect(outcome).to.equal(
      `requesting a token for tenant ${settings.tenantId}: 401: ` +
        '{"error":"invalid_client","error_description":"AADSTS7000222: expired"}',
    );
    expect(clock.pauses).to.deep.equal([]);
  });

  it("tries a passing failure again, up to eight times", async () => {
    await tokens({ status: 503 }, { status: 429, headers: { "Retry-After": "7" } }, {}).get();
    expect(clock.pauses).to.deep.equal([1000, 7000]);
    clock.pauses.splice(0);
    await tokens({ status: 500 })
      .get()
      .catch(() => undefined);
    expect(clock.pauses).to.deep.equal([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });
});
