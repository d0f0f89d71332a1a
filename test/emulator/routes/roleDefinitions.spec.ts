import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

const path = "/roleManagement/directory/roleDefinitions";
const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

describe("roleDefinitions", () => {
  it("hold the built-in roles under their template ids", () => {
    const { body } = new EmulatedTenant().get(`${path}/${globalAdministrator.toUpperCase()}`);
    expect(body).to.deep.include({
      id: globalAdministrator,
      templateId: globalAdministrator,
      displayName: "Global Administrator",
      isBuiltIn: true,
    });
  });

  it("are found by name", () => {
    const { value } = new EmulatedTenant().get(`${path}?$filter=displayName+eq+'Global Reader'`).body;
    expect(value.map(({ id }: any) => id)).to.deep.equal(["f2ef992c-3afb-46b9-b7cf-a126ee74c451"]);
  });

  it("hold the tenant's own roles too", () => {
    const graph = new EmulatedTenant();
    graph.tenant.objects("roleDefinitions").put(guid(1), { id: guid(1), displayName: "Mine", isBuiltIn: false });
    const { value } = graph.get(`${path}?$filter=isBuiltIn eq false`).body;
    expect(value.map(({ displayName }: any) => displayName)).to.deep.equal(["Mine"]);
  });

  it("answer 404, when there is no such role", () => {
    expect(new EmulatedTenant().get(`${path}/${guid(9)}`)).to.deep.include({
      status: 404,
      code: "Request_ResourceNotFound",
    });
  });
});
