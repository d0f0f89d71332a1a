import { expect } from "chai";
import { decodeJwt, encodeJwt } from "../../../emulator/identity/jwt";
import { adatum, contoso, EmulatedService, fabrikam } from "../../support/EmulatedService";

const path = "/v1.0/organization";

describe("authenticate", () => {
  it("lets the token decide the tenant", async () => {
    const emulated = await EmulatedService.with();
    for (const tenant of [contoso, fabrikam, adatum]) {
      const { body } = await emulated.graph(tenant, "GET", path);
      expect(body.value.map((organization: any) => organization.id)).to.deep.equal([tenant]);
    }
  });

  it("answers 401 InvalidAuthenticationToken, when there is no token or not a token", async () => {
    const emulated = await EmulatedService.with();
    const none = await emulated.send("GET", path);
    expect([none.status, none.code, none.message]).to.deep.equal([
      401,
      "InvalidAuthenticationToken",
      "Access token is empty.",
    ]);
    expect(none.headers.get("www-authenticate")).to.match(/^Bearer/);
    const garbled = await emulated.send("GET", path, undefined, { authorization: "Bearer abc" });
    expect([garbled.status, garbled.code]).to.deep.equal([401, "InvalidAuthenticationToken"]);
  });

  it("answers 401, when the token has expired", async () => {
    const emulated = await EmulatedService.with();
    const authorization = `Bearer ${await emulated.token(contoso)}`;
    expect((await emulated.send("GET", path, undefined, { authorization })).status).to.equal(200);
    emulated.wait(3599_000);
    const late = await emulated.send("GET", path, undefined, { authorization });
    expect([late.status, late.message]).to.deep.equal([401, "Lifetime validation failed, the token is expired."]);
  });

  it("answers 401, when the token is for another resource or of another cloud's tenant", async () => {
    const emulated = await EmulatedService.with();
    const { claims } = decodeJwt(await emulated.token(contoso))!;
    for (const change of [{ aud: "https://management.azure.com" }, { tid: "00000000-0000-4000-8000-000000000001" }]) {
      const authorization = `Bearer ${encodeJwt({ ...claims, ...change })}`;
      expect((await emulated.send("GET", path, undefined, { authorization })).status).to.equal(401);
    }
  });
});
