import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

const path = "/roleManagement/directory/roleAssignments";
const globalReader = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";

const assignment = (changed: Record<string, unknown> = {}) => ({
  principalId: guid(1),
  roleDefinitionId: globalReader,
  directoryScopeId: "/",
  ...changed,
});

function tenantWithUser(): EmulatedTenant {
  const graph = new EmulatedTenant();
  graph.user(guid(1));
  return graph;
}

describe("roleAssignments", () => {
  it("answers a create with an id that holds no slash, and a read with the same", () => {
    const graph = tenantWithUser();
    const { status, body } = graph.post(path, assignment());
    expect(status).to.equal(201);
    expect(body.id).to.match(/^[\w-]{20,}$/);
    expect(graph.get(`${path}/${body.id}`).body).to.deep.include({ ...assignment(), appScopeId: null });
  });

  const refused: [string, Record<string, unknown>, number, RegExp][] = [
    ["no principal", { principalId: undefined }, 400, /principalId/],
    ["no scope", { directoryScopeId: undefined }, 400, /directoryScopeId/],
    ["two scopes", { appScopeId: "/" }, 400, /one of directoryScopeId and appScopeId/],
    ["a scope without a slash", { directoryScopeId: "root" }, 400, /'root'/],
    ["an unknown principal", { principalId: guid(9) }, 404, /does not exist/],
    ["an unknown role", { roleDefinitionId: guid(9) }, 404, /does not exist/],
    ["an unknown property", { principal: {} }, 400, /principal/],
    ["a group that can't hold roles", { principalId: guid(2) }, 400, /isAssignableToRole/],
  ];

  for (const [what, changed, status, message] of refused) {
    it(`refuses ${what}`, () => {
      const graph = tenantWithUser();
      graph.group(guid(2));
      const answer = graph.post(path, assignment(changed));
      expect(answer.status).to.equal(status);
      expect(answer.code).to.equal(status === 400 ? "Request_BadRequest" : "Request_ResourceNotFound");
      expect(answer.message).to.match(message);
    });
  }

  it("accepts a group that can hold roles", () => {
    const graph = tenantWithUser();
    graph.group(guid(2), { isAssignableToRole: true });
    expect(graph.post(path, assignment({ principalId: guid(2) })).status).to.equal(201);
  });

  it("refuses the same assignment twice", () => {
    const graph = tenantWithUser();
    graph.post(path, assignment());
    const answer = graph.post(path, assignment({ roleDefinitionId: globalReader.toUpperCase() }));
    expect(answer).to.deep.include({ status: 400, code: "Request_BadRequest" });
    expect(answer.message).to.contain("conflicting object");
  });

  it("lists by filter, and expands principals that are in the tenant", () => {
    const graph = tenantWithUser();
    graph.post(path, assignment());
    const foreign = { id: "foreign", ...assignment({ principalId: guid(9) }) };
    graph.tenant.objects("roleAssignments").put("foreign", foreign);
    const { value } = graph.get(`${path}?$filter=roleDefinitionId+eq+'${globalReader}'&$expand=principal`).body;
    expect(value.map(({ principal }: any) => principal?.["@odata.type"])).to.deep.equal([
      "#microsoft.graph.user",
      undefined,
    ]);
  });

  it("refuses to expand what it doesn't know", () => {
    expect(tenantWithUser().get(`${path}?$expand=appScope`).status).to.equal(501);
  });

  it("is gone at once after its deletion; a second one fails", () => {
    const graph = tenantWithUser();
    const { id } = graph.post(path, assignment()).body;
    expect(graph.delete(`${path}/${id}`).status).to.equal(204);
    expect(graph.get(`${path}/${id}`).status).to.equal(404);
    expect(graph.delete(`${path}/${id}`)).to.deep.include({ status: 404, code: "Request_ResourceNotFound" });
  });

  it("needs RoleManagement.ReadWrite.Directory for a write", () => {
    const graph = new EmulatedTenant({ roles: ["RoleManagement.Read.Directory", "Directory.ReadWrite.All"] });
    expect(graph.post(path, assignment())).to.deep.include({ status: 403, code: "Authorization_RequestDenied" });
  });
});
