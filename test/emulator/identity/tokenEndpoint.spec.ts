import { expect } from "chai";
import { decodeJwt, encodeJwt } from "../../../emulator/identity/jwt";
import { adatum, contoso, deployingApp, EmulatedService, sampleSecret } from "../../support/EmulatedService";

describe("tokenEndpoint", () => {
  it("issues an unsigned token that names tenant, application and roles", async () => {
    const emulated = await EmulatedService.with();
    const { status, body } = await emulated.signIn(contoso);
    expect(status).to.equal(200);
    expect(body).to.include({ token_type: "Bearer", expires_in: 3599 });
    const parts: string[] = body.access_token.split(".");
    expect(parts).to.have.length(3);
    expect(body.access_token).to.not.match(/[=+/]/);
    const { header, claims } = decodeJwt(body.access_token)!;
    expect(header).to.include({ alg: "none" });
    expect(claims).to.include({
      aud: EmulatedService.origin,
      tid: contoso,
      appid: deployingApp,
      oid: "1f0c5d7e-2b3a-4c6d-9e8f-7a6b5c4d3e2f",
      iat: emulated.now.getTime() / 1000,
      exp: emulated.now.getTime() / 1000 + 3599,
    });
    expect(claims["roles"]).to.include("Policy.ReadWrite.CrossTenantAccess");
  });

  it("accepts the tenant's domain, and a second slash before the tenant", async () => {
    const emulated = await EmulatedService.with();
    const byDomain = await emulated.signIn("contoso.onmicrosoft.com");
    expect(decodeJwt(byDomain.body.access_token)!.claims["tid"]).to.equal(contoso);
    expect((await emulated.signIn(`/${contoso}`)).status).to.equal(200);
  });

  it("gives no roles of Graph, when the token is for another resource", async () => {
    const emulated = await EmulatedService.with();
    const { body } = await emulated.signIn(contoso, { scope: "https://management.azure.com//.default" });
    const { claims } = decodeJwt(body.access_token)!;
    expect(claims).to.deep.include({ aud: "https://management.azure.com", roles: [] });
  });

  const refusals: [string, string, Record<string, string | null>, number, string, number][] = [
    ["an unknown tenant", "00000000-0000-4000-8000-000000000001", {}, 400, "invalid_request", 90002],
    ["an unknown application", contoso, { client_id: contoso }, 400, "unauthorized_client", 700016],
    ["a wrong secret", contoso, { client_secret: "not-the-secret" }, 401, "invalid_client", 7000215],
    ["no credential", contoso, { client_secret: null }, 401, "invalid_client", 7000216],
    ["a scope without /.default", contoso, { scope: "User.Read" }, 400, "invalid_scope", 1002012],
    ["another grant", contoso, { grant_type: "password" }, 400, "unsupported_grant_type", 70003],
    ["no client id", contoso, { client_id: null }, 400, "invalid_request", 900144],
  ];
  for (const [what, tenant, fields, status, error, code] of refusals) {
    it(`refuses ${what} with AADSTS${code}`, async () => {
      const emulated = await EmulatedService.with();
      const answer = await emulated.signIn(tenant, fields);
      expect(answer.status).to.equal(status);
      expect(answer.body).to.deep.include({ error, error_codes: [code] });
      expect(answer.body.error_description).to.match(new RegExp(`^AADSTS${code}: .* Trace ID: .* Timestamp: `));
    });
  }

  it("refuses a secret with AADSTS7000222, when it has expired", async () => {
    const emulated = await EmulatedService.with(
      seedWith({ secrets: [{ value: sampleSecret, endDateTime: "2026-11-22T11:00:00Z" }] }),
    );
    expect((await emulated.signIn(contoso)).status).to.equal(200);
    emulated.wait(3_600_000);
    const { status, body } = await emulated.signIn(contoso);
    expect(status).to.equal(401);
    expect(body.error_description).to.match(/^AADSTS7000222: The provided client secret keys .* are expired/);
  });

  describe("with a client assertion", () => {
    const now = new Date("2026-11-22T10:00:00Z").getTime() / 1000;
    const federated = (claims: object = {}) =>
      encodeJwt({ iss: "https://token.actions.githubusercontent.com", sub: "repo:a/b", exp: now + 600, ...claims });
    const certificate = (thumbprint: string, claims: object = {}) =>
      [
        Buffer.from(JSON.stringify({ alg: "PS256", "x5t#S256": Buffer.from(thumbprint, "hex").toString("base64url") })),
        Buffer.from(JSON.stringify({ iss: deployingApp, sub: deployingApp, exp: now + 600, ...claims })),
        Buffer.from("signature"),
      ]
        .map((part) => part.toString("base64url"))
        .join(".");
    const signIn = async (assertion: string, client: object = {}) => {
      const emulated = await EmulatedService.with(seedWith(client));
      const type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
      const fields = { client_secret: null, client_assertion: assertion, client_assertion_type: type };
      const { status, body } = await emulated.signIn(contoso, fields);
      return status === 200 ? status : body.error_codes[0];
    };

    it("accepts a federated token and a certificate, when none is registered", async () => {
      expect(await signIn(federated())).to.equal(200);
      expect(await signIn(certificate("abcd"))).to.equal(200);
    });

    it("accepts only registered ones, when any is registered", async () => {
      const federatedCredentials = [{ issuer: "https://token.actions.githubusercontent.com", subject: "repo:a/b" }];
      expect(await signIn(federated(), { federatedCredentials })).to.equal(200);
      expect(await signIn(federated({ sub: "repo:evil/b" }), { federatedCredentials })).to.equal(700213);
      expect(await signIn(certificate("abcd"), { certificates: ["ABCD"] })).to.equal(200);
      expect(await signIn(certificate("abce"), { certificates: ["ABCD"] })).to.equal(700027);
    });

    it("refuses one that is malformed, expired, or about another application", async () => {
      expect(await signIn("not.a-token")).to.equal(50027);
      expect(await signIn(federated({ exp: now }))).to.equal(700024);
      expect(await signIn(federated({ sub: undefined }))).to.equal(50027);
      expect(await signIn(certificate("abcd", { sub: adatum }))).to.equal(700021);
    });
  });
});

function seedWith(client: object) {
  const one = { appId: deployingApp, objectId: "1f0c5d7e-2b3a-4c6d-9e8f-7a6b5c4d3e2f", displayName: "App", ...client };
  return {
    tenants: [{ tenantId: contoso, displayName: "Contoso", initialDomain: "contoso.onmicrosoft.com", clients: [one] }],
  };
}
