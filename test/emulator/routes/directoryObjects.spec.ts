import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

describe("directoryObjects", () => {
  it("tells the type of each kind of object", () => {
    const graph = new EmulatedTenant();
    const { id: application } = graph.post("/applications", { displayName: "Monitor" }).body;
    const types: Record<string, string> = {
      user: graph.user(guid(1)),
      group: graph.group(guid(2)),
      servicePrincipal: graph.caller.oid,
      application,
    };
    for (const [type, id] of Object.entries(types)) {
      expect(graph.get(`/directoryObjects/${id}`).body["@odata.type"]).to.equal(`#microsoft.graph.${type}`);
    }
  });

  it("answers 404, when nothing has the id", () => {
    const answer = new EmulatedTenant().get(`/directoryObjects/${guid(1)}`);
    expect(answer).to.deep.include({ status: 404, code: "Request_ResourceNotFound" });
  });
});
