import { expect } from "chai";
import { EmulatorError } from "../../../emulator";
import { adatum, contoso, EmulatedService, fabrikam, northwind } from "../../support/EmulatedService";

const defaultPath = "/policies/crossTenantAccessPolicy/default";
const partners = "/policies/crossTenantAccessPolicy/partners";

describe("Control", () => {
  it("edits and reads a tenant behind the back of whoever deploys, whatever the lag", async () => {
    const emulated = await EmulatedService.with();
    emulated.control.setLag(60_000);
    emulated.control.edit(contoso, defaultPath, { inboundTrust: { isMfaAccepted: true } });
    const { inboundTrust } = emulated.control.get(contoso, defaultPath) as any;
    expect(inboundTrust.isMfaAccepted).to.equal(true);
    const { body } = await emulated.graph(contoso, "GET", `/v1.0${defaultPath}`);
    expect(body.inboundTrust.isMfaAccepted).to.equal(true);
    expect((emulated.control.get(fabrikam, defaultPath) as any).inboundTrust.isMfaAccepted).to.equal(false);
  });

  it("leaves no trace in the log, and needs no permission", async () => {
    const emulated = await EmulatedService.with();
    emulated.control.send(contoso, { method: "DELETE", path: `/beta${partners}/${fabrikam}` });
    expect(emulated.control.requests()).to.deep.equal([]);
    expect(emulated.control.get(contoso, partners)).to.deep.include({ value: [] });
  });

  it("says what Graph would refuse, and which tenants there are", async () => {
    const { control } = await EmulatedService.with();
    expect(() => control.edit(contoso, defaultPath, { nonsense: 1 })).to.throw(
      EmulatorError,
      `PATCH ${defaultPath}: 400 Request_BadRequest: Invalid property 'nonsense'.`,
    );
    expect(() => control.get(northwind, defaultPath)).to.throw(
      EmulatorError,
      `no tenant ${northwind}; it has ${contoso}`,
    );
  });

  it("delays what an application reads, when a lag is set", async () => {
    const emulated = await EmulatedService.with();
    emulated.control.setLag(2000);
    await emulated.graph(contoso, "POST", `/v1.0${partners}`, { tenantId: northwind });
    const status = async () => (await emulated.graph(contoso, "GET", `/v1.0${partners}/${northwind}`)).status;
    expect(await status()).to.equal(404);
    emulated.wait(2000);
    expect(await status()).to.equal(200);
  });

  it("starts over on reset", async () => {
    const emulated = await EmulatedService.with();
    emulated.control.edit(contoso, "/policies/authorizationPolicy", { allowInvitesFrom: "none" });
    emulated.control.setFaults([{ status: 500 }]);
    emulated.control.setLag(1000);
    emulated.control.reset();
    expect(emulated.control.requests()).to.deep.equal([]);
    const { status, body } = await emulated.graph(contoso, "GET", "/v1.0/policies/authorizationPolicy");
    expect([status, body.allowInvitesFrom]).to.deep.equal([200, "everyone"]);
    await emulated.graph(contoso, "PATCH", "/v1.0/policies/authorizationPolicy", { allowInvitesFrom: "none" });
    const after = await emulated.graph(contoso, "GET", "/v1.0/policies/authorizationPolicy");
    expect(after.body.allowInvitesFrom).to.equal("none");
  });

  it("refuses a fault that cannot be, and says why", async () => {
    const { control } = await EmulatedService.with();
    expect(() => control.setFaults([{ status: 99 }])).to.throw(EmulatorError, "status");
    expect(() => control.setFaults([{ match: { path: "(" } }])).to.throw(EmulatorError, "is not a regular expression");
    expect(() => control.setLag(-1)).to.throw(EmulatorError);
  });
});

describe("controlEndpoint", () => {
  it("serves the same verbs over HTTP", async () => {
    const emulated = await EmulatedService.with();
    const send = (method: string, path: string, body?: unknown) => emulated.send(method, `/_emulator${path}`, body);
    expect(
      (await send("PATCH", `/tenants/${contoso}/v1.0${defaultPath}`, { inboundTrust: { isMfaAccepted: true } })).status,
    ).to.equal(204);
    const read = await send("GET", `/tenants/${contoso}/v1.0${defaultPath}?$select=inboundTrust`);
    expect(read.body.inboundTrust.isMfaAccepted).to.equal(true);
    expect((await send("PUT", "/faults", [{ match: { path: "/organization" }, status: 503 }])).status).to.equal(204);
    expect((await emulated.graph(contoso, "GET", "/v1.0/organization")).status).to.equal(503);
    const log = await send("GET", "/requests?path=organization");
    expect(log.body.value.map((entry: any) => entry.status)).to.deep.equal([503]);
    expect((await send("DELETE", "/requests")).status).to.equal(204);
    expect((await send("GET", "/requests")).body.value).to.deep.equal([]);
    expect((await send("PUT", "/lag", { ms: 500 })).status).to.equal(204);
    expect((await send("PATCH", "/settings", { throttling: true, policyIdsChange: [] })).status).to.equal(204);
    expect((await send("POST", "/reset")).status).to.equal(204);
    const back = await send("GET", `/tenants/${contoso}${defaultPath}`);
    expect(back.body.isServiceDefault).to.equal(true);
  });

  it("says what is wrong with a request to it", async () => {
    const emulated = await EmulatedService.with();
    const problems: [string, string, unknown, number, string][] = [
      ["PUT", "/faults", [{ sttus: 1 }], 400, "sttus"],
      ["PUT", "/lag", "x", 400, "needs a body of JSON"],
      ["PATCH", "/settings", { throttle: true }, 400, "throttle"],
      ["POST", "/reset", { tenants: [] }, 400, "The seed in the request cannot be used"],
      ["GET", `/tenants/${northwind}/v1.0/organization`, undefined, 400, "has no tenant"],
      ["GET", "/other", undefined, 404, "PUT /_emulator/faults"],
    ];
    for (const [method, path, body, status, message] of problems) {
      const answer = await emulated.send(method, `/_emulator${path}`, body);
      expect([path, answer.status]).to.deep.equal([path, status]);
      expect(answer.message).to.include(message);
    }
    const refused = await emulated.send("PATCH", `/_emulator/tenants/${adatum}/v1.0${defaultPath}`, { id: 1 });
    expect(refused.message).to.equal("Invalid property 'id'.");
  });
});
