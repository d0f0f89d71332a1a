import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

const origin = "https://127.0.0.1:8443";
const reference = (id: string) => ({ "@odata.id": `${origin}/beta/directoryObjects/${id}` });

const group = (changed: Record<string, unknown> = {}) => ({
  "@odata.type": "#microsoft.graph.group",
  displayName: "Break glass",
  description: null,
  groupTypes: [],
  isAssignableToRole: false,
  mailEnabled: false,
  mailNickname: "breakglass",
  membershipRule: null,
  securityEnabled: true,
  ...changed,
});

function createGroup(graph: EmulatedTenant, changed: Record<string, unknown> = {}): string {
  const answer = graph.post("/beta/groups", group(changed));
  expect(answer.status, answer.message).to.equal(201);
  return answer.body.id as string;
}

describe("groups", () => {
  it("answers with membershipRule null, when the group has no rule", () => {
    const graph = new EmulatedTenant();
    const { body } = graph.get(`/beta/groups/${createGroup(graph)}`);
    expect(body).to.deep.include({ displayName: "Break glass", membershipRule: null, description: null });
    expect(body).to.not.have.property("owners@odata.bind");
  });

  it("fills in membershipRule for a group of the seed", () => {
    const graph = new EmulatedTenant();
    expect(graph.get(`/groups/${graph.group(guid(1))}`).body).to.have.property("membershipRule", null);
  });

  it("finds a group by its name", () => {
    const graph = new EmulatedTenant();
    const id = createGroup(graph);
    createGroup(graph, { displayName: "Other" });
    const { value } = graph.get("/beta/groups?$filter=displayName+eq+'Break glass'").body;
    expect(value.map((found: any) => found.id)).to.deep.equal([id]);
  });

  const refused: [string, Record<string, unknown>, RegExp][] = [
    ["no name", { displayName: "" }, /displayName/],
    ["no mailNickname", { mailNickname: undefined }, /mailNickname/],
    ["no mailEnabled", { mailEnabled: undefined }, /mailEnabled/],
    ["an unknown group type", { groupTypes: ["Other"] }, /groupTypes/],
    ["no securityEnabled", { securityEnabled: undefined }, /securityEnabled/],
    ["neither mail nor security", { securityEnabled: false }, /mail-enabled, security-enabled or both/],
    ["mail without Unified", { mailEnabled: true }, /'Unified'/],
    ["dynamic membership without a rule", { groupTypes: ["DynamicMembership"] }, /membershipRule/],
    ["a rule without dynamic membership", { membershipRule: "user.department -eq 'IT'" }, /membershipRule/],
    [
      "a role-assignable group with dynamic membership",
      { isAssignableToRole: true, groupTypes: ["DynamicMembership"], membershipRule: "user.department -eq 'IT'" },
      /isAssignableToRole/,
    ],
    ["an unknown property", { displayname: "x" }, /displayname/],
    ["an owner twice", { "owners@odata.bind": Array(2).fill(reference(guid(1))["@odata.id"]) }, /duplicate values/],
    ["an owner by its bare id", { "owners@odata.bind": [guid(1)] }, /URL/],
  ];

  for (const [what, changed, message] of refused) {
    it(`refuses ${what}`, () => {
      const graph = new EmulatedTenant();
      graph.user(guid(1));
      const answer = graph.post("/beta/groups", group(changed));
      expect(answer).to.deep.include({ status: 400, code: "Request_BadRequest" });
      expect(answer.message).to.match(message);
      expect(graph.get("/groups").body.value).to.deep.equal([]);
    });
  }

  it("refuses an owner that does not exist", () => {
    const answer = new EmulatedTenant().post(
      "/groups",
      group({ "owners@odata.bind": [reference(guid(9))["@odata.id"]] }),
    );
    expect(answer).to.deep.include({ status: 404, code: "Request_ResourceNotFound" });
    expect(answer.message).to.contain("one of its queried reference-property objects are not present");
  });

  it("refuses a role-assignable group, when the tenant has no P1 or the caller may not assign roles", () => {
    const free = new EmulatedTenant({ plans: [] }).post("/groups", group({ isAssignableToRole: true }));
    expect(free).to.deep.include({ status: 400, code: "AadPremiumLicenseRequired" });
    const caller = new EmulatedTenant({ roles: ["Group.ReadWrite.All"] });
    expect(caller.post("/groups", group({ isAssignableToRole: true })).status).to.equal(403);
    expect(caller.post("/groups", group()).status).to.equal(201);
  });

  it("changes what was sent and leaves the rest", () => {
    const graph = new EmulatedTenant();
    const id = createGroup(graph);
    graph.patch(`/beta/groups/${id}`, { displayName: "TERRAFORM_UPDATE_1" });
    expect(graph.patch(`/beta/groups/${id}`, { displayName: "Emergency" }).status).to.equal(204);
    expect(graph.get(`/beta/groups/${id}`).body).to.deep.include({
      displayName: "Emergency",
      mailNickname: "breakglass",
    });
  });

  it("refuses to change whether it can hold roles", () => {
    const graph = new EmulatedTenant();
    const answer = graph.patch(`/groups/${createGroup(graph)}`, { isAssignableToRole: true });
    expect(answer).to.deep.include({ status: 400, code: "Request_BadRequest" });
    expect(answer.message).to.contain("isAssignableToRole");
  });

  describe("members and owners", () => {
    it("are those that the create binds, with their types", () => {
      const graph = new EmulatedTenant();
      const bind = (id: string) => [reference(id)["@odata.id"]];
      const user = graph.user(guid(1));
      const id = createGroup(graph, { "owners@odata.bind": bind(graph.caller.oid), "members@odata.bind": bind(user) });
      expect(graph.get(`/beta/groups/${id}/owners`).body.value).to.have.lengthOf(1);
      expect(graph.get(`/beta/groups/${id}/owners`).body.value[0]).to.deep.include({
        "@odata.type": "#microsoft.graph.servicePrincipal",
        id: graph.caller.oid,
      });
      expect(graph.get(`/beta/groups/${id}/members`).body.value[0]).to.deep.include({
        "@odata.type": "#microsoft.graph.user",
        id: user,
      });
    });

    it("are added and removed by reference", () => {
      const graph = new EmulatedTenant();
      const [id, user] = [createGroup(graph), graph.user(guid(1))];
      expect(graph.post(`/beta/groups/${id}/members/$ref`, reference(user)).status).to.equal(204);
      expect(graph.get(`/groups/${id}/members`).body.value).to.have.lengthOf(1);
      expect(graph.delete(`/beta/groups/${id}/members/${user}/$ref`).status).to.equal(204);
      expect(graph.get(`/groups/${id}/members`).body.value).to.deep.equal([]);
      expect(graph.delete(`/beta/groups/${id}/members/${user}/$ref`).status).to.equal(404);
    });

    it("are refused, when they are there already", () => {
      const graph = new EmulatedTenant();
      const [id, user] = [createGroup(graph), graph.user(guid(1))];
      graph.post(`/groups/${id}/owners/$ref`, reference(user));
      const answer = graph.post(`/groups/${id}/owners/$ref`, reference(user));
      expect(answer).to.deep.include({ status: 400, code: "Request_BadRequest" });
      expect(answer.message).to.contain("already exist for the following modified properties: 'owners'");
    });

    it("are refused, when they don't exist or may not be", () => {
      const graph = new EmulatedTenant();
      const [id, other] = [createGroup(graph), createGroup(graph)];
      expect(graph.post(`/groups/${id}/members/$ref`, reference(guid(9))).status).to.equal(404);
      expect(graph.post(`/groups/${id}/members/$ref`, reference(id)).message).to.contain("itself");
      expect(graph.post(`/groups/${id}/owners/$ref`, reference(other)).message).to.contain("owner");
      const privileged = createGroup(graph, { isAssignableToRole: true });
      expect(graph.post(`/groups/${privileged}/members/$ref`, reference(id)).message).to.contain("isAssignableToRole");
    });

    it("are refused, when the group's membership is dynamic", () => {
      const graph = new EmulatedTenant();
      const dynamic = { groupTypes: ["DynamicMembership"], membershipRule: "user.department -eq 'IT'" };
      const answer = graph.post(`/groups/${createGroup(graph, dynamic)}/members/$ref`, reference(graph.user(guid(1))));
      expect(answer).to.deep.include({ status: 400, code: "Request_BadRequest" });
    });

    it("lead back from the member", () => {
      const graph = new EmulatedTenant();
      const [outer, inner, user] = [createGroup(graph), createGroup(graph), graph.user(guid(1))];
      graph.post(`/groups/${outer}/members/$ref`, reference(inner));
      graph.post(`/groups/${inner}/members/$ref`, reference(user));
      const ids = (path: string) => graph.get(path).body.value.map(({ id }: any) => id);
      expect(ids(`/beta/groups/${inner}/memberOf`)).to.deep.equal([outer]);
      expect(ids(`/users/${user}/memberOf`)).to.deep.equal([inner]);
    });

    it("of a role-assignable group are changed by those only who may assign roles", () => {
      const graph = new EmulatedTenant({ roles: ["Group.ReadWrite.All"] });
      const id = graph.group(guid(1), { isAssignableToRole: true });
      const answer = graph.post(`/groups/${id}/members/$ref`, reference(graph.user(guid(2))));
      expect(answer).to.deep.include({ status: 403, code: "Authorization_RequestDenied" });
    });
  });

  it("keeps a deleted group for a restore, with its members", () => {
    const graph = new EmulatedTenant();
    const [id, user] = [createGroup(graph), graph.user(guid(1))];
    graph.post(`/groups/${id}/members/$ref`, reference(user));
    expect(graph.delete(`/beta/groups/${id}`).status).to.equal(204);
    expect(graph.get(`/beta/groups/${id}`)).to.deep.include({ status: 404, code: "Request_ResourceNotFound" });
    expect(graph.get("/directory/deletedItems/microsoft.graph.group").body.value).to.have.lengthOf(1);
    expect(graph.get(`/directory/deletedItems/${id}`).body).to.deep.include({
      "@odata.type": "#microsoft.graph.group",
      deletedDateTime: "2026-11-22T10:00:00.000Z",
    });
    expect(graph.post(`/directory/deletedItems/${id}/restore`).status).to.equal(200);
    expect(graph.get(`/groups/${id}/members`).body.value).to.have.lengthOf(1);
  });

  it("forgets a group that was deleted for good", () => {
    const graph = new EmulatedTenant();
    const id = createGroup(graph);
    graph.delete(`/groups/${id}`);
    expect(graph.delete(`/directory/deletedItems/${id}`).status).to.equal(204);
    expect(graph.post(`/directory/deletedItems/${id}/restore`).status).to.equal(404);
  });
});
