import { expect } from "chai";
import { verifyTenant } from "../../../graph";
import { failure } from "../support/failure";
import { clientOf, fakeGraph, problem } from "../support/fakeGraph";

const contoso = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
const fabrikam = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";

function clientWith({ tid, organization }: { tid?: string; organization?: object }) {
  const claims = Buffer.from(JSON.stringify({ tid, oid: "o", roles: ["Policy.Read.All"] })).toString("base64url");
  const token = tid ? `e30.${claims}.sig` : "opaque-token";
  const graph = fakeGraph({ status: 200, body: { value: organization ? [organization] : [] } });
  const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.parse("2999-01-01") }) };
  return { graph, client: clientOf(graph, { credential }) };
}

describe("verifyTenant", () => {
  it("gives the tenant and the caller, when token and Graph agree, in whatever case", async () => {
    const { client } = clientWith({
      tid: contoso.toUpperCase(),
      organization: { id: contoso, displayName: "Contoso" },
    });
    const verified = await verifyTenant(client, contoso);
    expect(verified).to.deep.include({ tenantId: contoso, displayName: "Contoso" });
    expect(verified.caller).to.deep.include({ objectId: "o", permissions: ["Policy.Read.All"] });
  });

  it("names both tenants and asks Graph for nothing, when the token is another tenant's", async () => {
    const { client, graph } = clientWith({ tid: fabrikam, organization: { id: contoso } });
    const { kind, message } = await failure(verifyTenant(client, contoso));
    expect(kind).to.equal("wrongTenant");
    expect(message).to.include(`work on tenant ${contoso}, but the access token was issued by tenant ${fabrikam}`);
    expect(graph.sent).to.have.length(0);
  });

  it("names both tenants, when Graph answers for another", async () => {
    const { client } = clientWith({ tid: contoso, organization: { id: fabrikam, displayName: "Fabrikam" } });
    const { kind, message } = await failure(verifyTenant(client, contoso));
    expect(kind).to.equal("wrongTenant");
    expect(message).to.include(`Graph answers for tenant ${fabrikam} (Fabrikam)`).and.include(contoso);
  });

  it("goes by Graph's answer, when the token is opaque", async () => {
    const right = clientWith({ organization: { id: contoso } });
    expect((await verifyTenant(right.client, contoso)).tenantId).to.equal(contoso);
    const wrong = clientWith({ organization: { id: fabrikam } });
    expect((await failure(verifyTenant(wrong.client, contoso))).kind).to.equal("wrongTenant");
  });

  it("refuses, when Graph names no tenant", async () => {
    const { client } = clientWith({ tid: contoso });
    expect((await failure(verifyTenant(client, contoso))).kind).to.equal("wrongTenant");
  });

  it("names the permission, when the organization may not be read", async () => {
    const client = clientOf(fakeGraph({ status: 403, body: problem("Authorization_RequestDenied") }));
    const { kind, message } = await failure(verifyTenant(client, contoso));
    expect(kind).to.equal("forbidden");
    expect(message).to.include("Organization.Read.All");
  });
});
