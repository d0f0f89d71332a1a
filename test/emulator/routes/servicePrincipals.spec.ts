import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

const bind = (id: string) => [`https://127.0.0.1:8443/v1.0/directoryObjects/${id}`];

function createApplication(graph: EmulatedTenant): string {
  return graph.post("/applications", { displayName: "Monitor" }).body.appId as string;
}

describe("servicePrincipals", () => {
  it("stands for an application of the tenant, which gives it its name", () => {
    const graph = new EmulatedTenant();
    const appId = createApplication(graph);
    const { status, body } = graph.post("/servicePrincipals", { appId, tags: ["x"], samlSingleSignOnSettings: {} });
    expect(status).to.equal(201);
    expect(graph.get(`/servicePrincipals/${body.id}`).body).to.deep.include({
      appId,
      displayName: "Monitor",
      tags: ["x"],
    });
  });

  it("is found by appId, and only it", () => {
    const graph = new EmulatedTenant();
    const appId = createApplication(graph);
    const found = () => graph.get(`/servicePrincipals?$filter=appId+eq+'${appId}'`).body.value;
    expect(found()).to.deep.equal([]);
    const { id } = graph.post("/servicePrincipals", { appId }).body;
    expect(found().map((principal: any) => principal.id)).to.deep.equal([id]);
  });

  it("tells its SAML metadata address in beta only", () => {
    const graph = new EmulatedTenant();
    const path = `/servicePrincipals/${graph.caller.oid}`;
    expect(graph.get(`/beta${path}?$select=samlMetadataUrl`).body).to.have.property("samlMetadataUrl", null);
    expect(graph.get(path).body).to.not.have.property("samlMetadataUrl");
  });

  it("is made for an application of Microsoft's", () => {
    const answer = new EmulatedTenant().post("/servicePrincipals", { appId: "00000003-0000-0000-c000-000000000000" });
    expect(answer.body.displayName).to.equal("Microsoft Graph");
  });

  it("is refused, when there is no such application", () => {
    const answer = new EmulatedTenant().post("/servicePrincipals", { appId: guid(1) });
    expect(answer).to.deep.include({ status: 400, code: "Request_BadRequest" });
    expect(answer.message).to.contain("does not reference a valid application object");
  });

  it("is refused, when the application has one already", () => {
    const graph = new EmulatedTenant();
    const answer = graph.post("/servicePrincipals", { appId: graph.caller.appId });
    expect(answer).to.deep.include({ status: 409, code: "Request_MultipleObjectsWithSameKeyValue" });
    expect(answer.message).to.contain("already in use");
  });

  it("changes what was sent, but never its application", () => {
    const graph = new EmulatedTenant();
    const path = `/servicePrincipals/${graph.caller.oid}`;
    expect(graph.patch(path, { description: null, notes: "Deploys" }).status).to.equal(204);
    expect(graph.get(path).body).to.deep.include({ notes: "Deploys", appId: graph.caller.appId });
    const answer = graph.patch(path, { appId: guid(1) });
    expect(answer).to.deep.include({ status: 400, code: "Request_BadRequest" });
  });

  it("has the owners that the create binds, until they are removed", () => {
    const graph = new EmulatedTenant();
    const body = { appId: createApplication(graph), "owners@odata.bind": bind(graph.caller.oid) };
    const { id } = graph.post("/servicePrincipals", body).body;
    expect(graph.get(`/servicePrincipals/${id}/owners`).body.value[0].id).to.equal(graph.caller.oid);
    expect(graph.delete(`/servicePrincipals/${id}/owners/${graph.caller.oid}/$ref`).status).to.equal(204);
    expect(graph.get(`/servicePrincipals/${id}/owners`).body.value).to.deep.equal([]);
  });

  it("is gone after its deletion, and can be restored", () => {
    const graph = new EmulatedTenant();
    const { id } = graph.post("/servicePrincipals", { appId: createApplication(graph) }).body;
    expect(graph.delete(`/servicePrincipals/${id}`).status).to.equal(204);
    expect(graph.get(`/servicePrincipals/${id}`)).to.deep.include({ status: 404, code: "Request_ResourceNotFound" });
    expect(graph.post(`/directory/deletedItems/${id}/restore`).status).to.equal(200);
    expect(graph.get(`/servicePrincipals/${id}`).status).to.equal(200);
  });
});
