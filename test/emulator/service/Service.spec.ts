import { expect } from "chai";
import fc from "fast-check";
import { ConnectionDropped } from "../../../emulator";
import { adatum, contoso, EmulatedService, fabrikam, northwind, sampleSecret } from "../../support/EmulatedService";

const partners = "/v1.0/policies/crossTenantAccessPolicy/partners";
const trustNobody = { tenantId: northwind };

describe("Service", () => {
  it("keeps what one tenant writes from all others", async () => {
    const emulated = await EmulatedService.with();
    expect((await emulated.graph(contoso, "POST", partners, trustNobody)).status).to.equal(201);
    const found = async (tenant: string) =>
      (await emulated.graph(tenant, "GET", partners)).body.value.map((partner: any) => partner.tenantId);
    expect(await found(contoso)).to.deep.equal([fabrikam, northwind]);
    expect(await found(fabrikam)).to.deep.equal([]);
    expect(await found(adatum)).to.deep.equal([]);
  });

  it("answers refusals in Graph's shape, with the client's request id", async () => {
    const emulated = await EmulatedService.with();
    const authorization = `Bearer ${await emulated.token(contoso)}`;
    const headers = { authorization, "client-request-id": "from-the-client" };
    const { status, body } = await emulated.send("GET", `${partners}/${northwind}`, undefined, headers);
    expect(status).to.equal(404);
    expect(body.error.code).to.equal("Request_ResourceNotFound");
    expect(body.error.innerError).to.include({ "client-request-id": "from-the-client", date: "2026-11-22T10:00:00" });
    expect(body.error.innerError["request-id"]).to.match(/^[0-9a-f-]{36}$/);
  });

  it("sends JSON as application/json, and nothing with a 204", async () => {
    const emulated = await EmulatedService.with();
    const read = await emulated.graph(contoso, "GET", partners);
    expect(read.headers.get("content-type")).to.match(/^application\/json;/);
    const write = await emulated.graph(contoso, "PATCH", "/v1.0/policies/authorizationPolicy", {
      allowInvitesFrom: "none",
    });
    expect([write.status, write.body, write.headers.get("content-type")]).to.deep.equal([204, undefined, null]);
  });

  describe("when nothing serves the request", () => {
    it("answers 501 with method, path, body and what it would take", async () => {
      const emulated = await EmulatedService.with();
      const { status, message } = await emulated.graph(contoso, "POST", "/v1.0/planner/plans?a=b", { title: "x" });
      expect(status).to.equal(501);
      expect(message).to.include('POST /v1.0/planner/plans?a=b (body {"title":"x"})');
      expect(message).to.include("takes a Route in emulator/routes/");
    });

    it("names the methods of the path, when only the method is unknown", async () => {
      const emulated = await EmulatedService.with();
      const { status, message } = await emulated.graph(contoso, "DELETE", "/v1.0/organization");
      expect(status).to.equal(501);
      expect(message).to.include("On this path it serves GET (v1.0, beta).");
    });

    it("keeps secrets out of the message", async () => {
      const emulated = await EmulatedService.with();
      const { message } = await emulated.graph(contoso, "POST", "/v1.0/planner", { password: "hunter2-hunter2" });
      expect(message).to.include('"password":"[redacted]"');
    });

    it("answers 400 in v1.0, when only beta has it", async () => {
      const emulated = await EmulatedService.with();
      const path = "policies/deletedItems/crossTenantPartners";
      expect((await emulated.graph(contoso, "GET", `/beta/${path}`)).status).to.equal(200);
      const { status, message } = await emulated.graph(contoso, "GET", `/v1.0/${path}`);
      expect([status, message]).to.deep.equal([400, "Resource not found for the segment 'deletedItems'."]);
    });

    it("answers 501 outside of Graph and sign-in as well", async () => {
      const emulated = await EmulatedService.with();
      expect((await emulated.send("GET", "/favicon.ico")).status).to.equal(501);
    });
  });

  it("answers 501, when an option is asked for that the route does not do", async () => {
    const emulated = await EmulatedService.with();
    const { status, message } = await emulated.graph(contoso, "GET", `${partners}?$orderby=tenantId`);
    expect(status).to.equal(501);
    expect(message).to.include("does not do $orderby on GET /policies/crossTenantAccessPolicy/partners");
  });

  it("answers 403 Authorization_RequestDenied, when the token lacks the permission", async () => {
    const seed = {
      tenants: [
        {
          tenantId: contoso,
          displayName: "Contoso",
          initialDomain: "contoso.onmicrosoft.com",
          clients: [
            {
              appId: "b6f0c2de-4a1b-4f7e-9d55-0c8f6e2a7b31",
              objectId: "1f0c5d7e-2b3a-4c6d-9e8f-7a6b5c4d3e2f",
              displayName: "Reader",
              secrets: [{ value: sampleSecret }],
              roles: ["Policy.Read.All"],
            },
          ],
        },
      ],
    };
    const emulated = await EmulatedService.with(seed);
    expect((await emulated.graph(contoso, "GET", partners)).status).to.equal(200);
    const { status, code } = await emulated.graph(contoso, "POST", partners, trustNobody);
    expect([status, code]).to.deep.equal([403, "Authorization_RequestDenied"]);
    expect((await emulated.graph(contoso, "GET", partners)).body.value).to.deep.equal([]);
  });

  it("answers 400, when the body is not JSON", async () => {
    const emulated = await EmulatedService.with();
    const { status, message } = await emulated.graph(contoso, "POST", partners, '{"tenantId":');
    expect(status).to.equal(400);
    expect(message).to.match(/^Unable to read JSON request payload/);
  });

  describe("when a fault is set", () => {
    it("acts it out for the requests that match, as often as it says", async () => {
      const emulated = await EmulatedService.with();
      const headers = { "Retry-After": "7" };
      emulated.control.setFaults([
        { match: { method: "post", path: "/partners$", tenantId: contoso }, times: 2, status: 503, code: "X", headers },
      ]);
      expect((await emulated.graph(contoso, "GET", partners)).status).to.equal(200);
      expect((await emulated.graph(fabrikam, "POST", partners, trustNobody)).status).to.equal(201);
      const first = await emulated.graph(contoso, "POST", partners, trustNobody);
      expect([first.status, first.code, first.headers.get("retry-after")]).to.deep.equal([503, "X", "7"]);
      expect((await emulated.graph(contoso, "POST", partners, trustNobody)).status).to.equal(503);
      expect((await emulated.graph(contoso, "POST", partners, trustNobody)).status).to.equal(201);
    });

    it("fails sign-in as well", async () => {
      const emulated = await EmulatedService.with();
      emulated.control.setFaults([{ match: { path: "/token$", tenantId: contoso }, status: 500 }]);
      expect((await emulated.signIn(contoso)).status).to.equal(500);
      expect((await emulated.signIn(fabrikam)).status).to.equal(200);
    });

    it("drops the connection before, or after the request was carried out", async () => {
      const emulated = await EmulatedService.with();
      for (const afterwards of [false, true]) {
        emulated.control.setFaults([
          { match: { method: "POST", path: "/partners" }, dropConnection: true, afterwards },
        ]);
        const sent = await emulated.graph(contoso, "POST", partners, trustNobody).catch((error: unknown) => error);
        expect(sent).to.be.instanceOf(ConnectionDropped);
        const { status } = await emulated.graph(contoso, "GET", `${partners}/${northwind}`);
        expect(status).to.equal(afterwards ? 200 : 404);
      }
      const dropped = emulated.control.requests({ method: "POST", path: "/partners$" });
      expect(dropped.map((entry) => entry.status)).to.deep.equal([0, 0]);
    });

    it("sends a body that is no JSON", async () => {
      const emulated = await EmulatedService.with();
      emulated.control.setFaults([{ match: { path: "/partners" }, status: 502, rawBody: "<html>" }]);
      const authorization = `Bearer ${await emulated.token(contoso)}`;
      const request = new Request(EmulatedService.origin + partners, { headers: { authorization } });
      const response = await emulated.service.handle(request);
      expect([response.status, await response.text()]).to.deep.equal([502, "<html>"]);
    });

    it("only waits, when it names a delay alone", async () => {
      const emulated = await EmulatedService.with();
      emulated.control.setFaults([{ match: { path: "/partners" }, delayMs: 30 }]);
      const before = Date.now();
      expect((await emulated.graph(contoso, "GET", partners)).status).to.equal(200);
      expect(Date.now() - before).to.be.at.least(28);
    });
  });

  describe("when it logs", () => {
    it("keeps what a contract test needs", async () => {
      const emulated = await EmulatedService.with();
      await emulated.graph(contoso, "POST", `${partners}?x=1`, trustNobody);
      const [entry] = emulated.control.requests({ tenantId: contoso.toUpperCase(), method: "post", path: "partners" });
      expect(entry).to.deep.include({
        method: "POST",
        version: "v1.0",
        path: "/policies/crossTenantAccessPolicy/partners",
        query: { x: "1" },
        tenantId: contoso,
        requestBody: trustNobody,
        status: 201,
      });
      expect(entry!.responseBody).to.include({ tenantId: northwind });
      expect(entry!.requestHeaders["authorization"]).to.equal("[redacted]");
    });

    it("never holds the client's secret or a token, wherever they are sent", async () => {
      const emulated = await EmulatedService.with();
      const place = fc.constantFrom("form", "header", "query", "json", "path");
      await fc.assert(
        fc.asyncProperty(place, fc.string(), async (where, around) => {
          emulated.control.clearRequests();
          const token = await emulated.token(contoso);
          for (const secret of [sampleSecret, token]) {
            const text = `${around}${secret}${around}`;
            const encoded = encodeURIComponent(text);
            if (where === "form") await emulated.signIn(contoso, { client_secret: text, other: text });
            if (where === "header") await emulated.send("GET", "/v1.0/me", undefined, { "x-note": encoded });
            if (where === "query") await emulated.send("GET", `/v1.0/me?note=${encoded}`);
            if (where === "json") await emulated.graph(contoso, "POST", "/v1.0/me", { note: [text], [text]: 1 });
            if (where === "path") await emulated.send("GET", `/v1.0/me/${encoded}`);
            const logged = JSON.stringify(emulated.control.requests());
            expect(logged).to.not.include(secret);
            // Not by decodeURIComponent, which gives up at bytes that are no text.
            const decoded = logged.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
            expect(decoded).to.not.include(secret);
          }
        }),
        { numRuns: 40 },
      );
    });
  });
});
