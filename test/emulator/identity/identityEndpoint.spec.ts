import { expect } from "chai";
import { contoso, EmulatedService } from "../../support/EmulatedService";

const { origin } = EmulatedService;

describe("identityEndpoint", () => {
  it("describes the cloud at the address it was asked at", async () => {
    const emulated = await EmulatedService.with();
    const { status, body } = await emulated.send("GET", "/metadata/endpoints?api-version=2022-09-01");
    expect(status).to.equal(200);
    expect(body).to.include({ microsoftGraphResourceId: `${origin}/`, resourceManager: `${origin}/` });
    expect(body.name).to.be.a("string").and.not.equal("");
    expect(body.authentication.loginEndpoint).to.equal(`${origin}/`);
  });

  it("gives a tenant's OpenID configuration, and refuses that of an unknown one", async () => {
    const emulated = await EmulatedService.with();
    const known = await emulated.send("GET", `/${contoso}/v2.0/.well-known/openid-configuration`);
    expect(known.body).to.include({
      token_endpoint: `${origin}/${contoso}/oauth2/v2.0/token`,
      issuer: `${origin}/${contoso}/v2.0`,
    });
    const keys = await emulated.send("GET", new URL(known.body.jwks_uri).pathname);
    expect(keys.body).to.deep.equal({ keys: [] });
    const unknown = await emulated.send("GET", "/nowhere.example/v2.0/.well-known/openid-configuration");
    expect([unknown.status, unknown.body.error_codes]).to.deep.equal([400, [90002]]);
  });

  it("answers instance discovery with itself", async () => {
    const emulated = await EmulatedService.with();
    const asked = encodeURIComponent(`${origin}/${contoso}/oauth2/v2.0/authorize`);
    const { body } = await emulated.send(
      "GET",
      `/common/discovery/instance?api-version=1.1&authorization_endpoint=${asked}`,
    );
    expect(body.tenant_discovery_endpoint).to.equal(`${origin}/${contoso}/v2.0/.well-known/openid-configuration`);
    expect(body.metadata[0].aliases).to.deep.equal(["127.0.0.1:8443"]);
  });
});
