import { expect } from "chai";
import { securityDefaults } from "../../../emulator/store/securityDefaults";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";
import { policyBody } from "../../support/policyBody";

const path = "/identity/conditionalAccess/policies";

function createPolicy(graph: EmulatedTenant, body: unknown = policyBody()): string {
  const answer = graph.post(path, body);
  expect(answer.status, answer.message).to.equal(201);
  return answer.body.id as string;
}

describe("conditionalAccess", () => {
  it("answers a create with the whole policy, and a read with the same", () => {
    const graph = new EmulatedTenant();
    const created = graph.post(path, policyBody());
    expect(created.status).to.equal(201);
    expect(created.body).to.deep.include({ displayName: "Require MFA", state: "enabled", sessionControls: null });
    expect(created.body).to.deep.include({ templateId: null, modifiedDateTime: null });
    expect(created.body.conditions.users).to.deep.equal({
      includeUsers: ["All"],
      excludeUsers: [],
      includeGroups: [],
      excludeGroups: [],
      includeRoles: [],
      excludeRoles: [],
      includeGuestsOrExternalUsers: null,
      excludeGuestsOrExternalUsers: null,
    });
    const { "@odata.context": _created, ...sent } = created.body;
    const { "@odata.context": _read, ...read } = graph.get(`${path}/${sent.id}`).body;
    expect(read).to.deep.equal(sent);
  });

  it("keeps lists and the order of guest types as sent, and brings enums to Graph's casing", () => {
    const graph = new EmulatedTenant();
    const [one, two] = [graph.group(guid(1)), graph.group(guid(2))];
    const users = {
      includeGroups: [two, one],
      includeGuestsOrExternalUsers: { guestOrExternalUserTypes: "serviceprovider,b2bCollaborationGuest" },
    };
    const id = createPolicy(graph, policyBody({ users, clientAppTypes: ["mobileappsanddesktopclients", "BROWSER"] }));
    const { conditions } = graph.get(`${path}/${id}`).body;
    expect(conditions.users.includeGroups).to.deep.equal([two, one]);
    expect(conditions.users.includeGuestsOrExternalUsers).to.deep.equal({
      guestOrExternalUserTypes: "serviceProvider,b2bCollaborationGuest",
    });
    expect(conditions.clientAppTypes).to.deep.equal(["mobileAppsAndDesktopClients", "browser"]);
  });

  it("leaves externalTenants out of the answer, when null was sent", () => {
    const graph = new EmulatedTenant();
    const guests = { guestOrExternalUserTypes: "serviceProvider", externalTenants: null };
    const id = createPolicy(graph, policyBody({ users: { includeGuestsOrExternalUsers: guests } }));
    const { users } = graph.get(`${path}/${id}`).body.conditions;
    expect(users.includeGuestsOrExternalUsers).to.not.have.property("externalTenants");
  });

  it("expands the authentication strength that was named by id", () => {
    const graph = new EmulatedTenant();
    const strength = { id: "00000000-0000-0000-0000-000000000004" };
    const grantControls = { operator: "OR", builtInControls: [], authenticationStrength: strength };
    const id = createPolicy(graph, { ...policyBody(), grantControls });
    const { grantControls: read } = graph.get(`${path}/${id}`).body;
    expect(read.authenticationStrength).to.deep.include({ ...strength, displayName: "Phishing-resistant MFA" });
    expect(read["authenticationStrength@odata.context"]).to.contain(id);
  });

  it("accepts what it answered as the body of an update", () => {
    const graph = new EmulatedTenant();
    const id = createPolicy(graph);
    const read = graph.get(`${path}/${id}`).body;
    expect(graph.patch(`${path}/${id}`, read).status).to.equal(204);
    expect(graph.get(`${path}/${id}`).body.conditions).to.deep.equal(read.conditions);
  });

  it("lists every policy", () => {
    const graph = new EmulatedTenant();
    const ids = [createPolicy(graph), createPolicy(graph)];
    expect(graph.get(path).body.value.map(({ id }: { id: string }) => id)).to.deep.equal(ids);
  });

  describe("update", () => {
    it("replaces conditions wholly and leaves what was not sent", () => {
      const graph = new EmulatedTenant();
      const id = createPolicy(graph, policyBody({ platforms: { includePlatforms: ["all"] } }));
      const { conditions } = policyBody();
      expect(graph.patch(`${path}/${id}`, { conditions }).status).to.equal(204);
      const read = graph.get(`${path}/${id}`).body;
      expect(read.conditions.platforms).to.equal(null);
      expect(read.grantControls.builtInControls).to.deep.equal(["mfa"]);
    });

    it("takes session controls off, when null is sent for them", () => {
      const graph = new EmulatedTenant();
      const sessionControls = { persistentBrowser: { isEnabled: true, mode: "never" } };
      const id = createPolicy(graph, { ...policyBody(), sessionControls });
      expect(graph.get(`${path}/${id}`).body.sessionControls.persistentBrowser.mode).to.equal("never");
      graph.patch(`${path}/${id}`, { sessionControls: null });
      expect(graph.get(`${path}/${id}`).body.sessionControls).to.equal(null);
    });

    it("refuses what would leave the policy without a control", () => {
      const graph = new EmulatedTenant();
      const id = createPolicy(graph);
      const answer = graph.patch(`${path}/${id}`, { grantControls: null });
      expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
      expect(answer.message).to.match(/^1032: .*InvalidControls/);
    });

    it("refuses to change what Graph sets", () => {
      const graph = new EmulatedTenant();
      const id = createPolicy(graph);
      const answer = graph.patch(`${path}/${id}`, { createdDateTime: "2020-01-01T00:00:00Z" });
      expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
      expect(answer.message).to.match(/^1007: .*createdDateTime/);
    });

    it("sets modifiedDateTime", () => {
      const graph = new EmulatedTenant();
      const id = createPolicy(graph);
      graph.now = new Date("2026-11-22T11:00:00Z");
      graph.patch(`${path}/${id}`, { state: "disabled" });
      expect(graph.get(`${path}/${id}`).body.modifiedDateTime).to.equal("2026-11-22T11:00:00.000Z");
    });

    it("answers 404, when there is no such policy", () => {
      const answer = new EmulatedTenant().patch(`${path}/${guid(9)}`, { state: "disabled" });
      expect(answer).to.deep.include({ status: 404, code: "ResourceNotFound" });
    });
  });

  describe("delete", () => {
    it("keeps the policy among the deleted ones, from where it can be restored", () => {
      const graph = new EmulatedTenant();
      const id = createPolicy(graph);
      const deleted = "/identity/conditionalAccess/deletedItems/policies";
      expect(graph.delete(`${path}/${id}`).status).to.equal(204);
      expect(graph.get(`${path}/${id}`).status).to.equal(404);
      expect(graph.get(deleted).body.value).to.have.lengthOf(1);
      expect(graph.get(`${deleted}/${id}`).body.deletedDateTime).to.equal("2026-11-22T10:00:00.000Z");
      expect(graph.post(`${deleted}/${id}/restore`)).to.deep.include({ status: 200 });
      expect(graph.get(`${path}/${id}`).body).to.deep.include({ displayName: "Require MFA", deletedDateTime: null });
      expect(graph.get(`${deleted}/${id}`).status).to.equal(404);
    });

    it("is final, when the deleted policy is deleted again", () => {
      const graph = new EmulatedTenant();
      const id = createPolicy(graph);
      const deleted = `/identity/conditionalAccess/deletedItems/policies/${id}`;
      graph.delete(`${path}/${id}`);
      expect(graph.delete(deleted).status).to.equal(204);
      expect(graph.post(`${deleted}/restore`).status).to.equal(404);
    });

    it("answers 404, when there is no such policy", () => {
      expect(new EmulatedTenant().delete(`${path}/${guid(9)}`)).to.deep.include({ status: 404 });
    });
  });

  describe("security defaults", () => {
    const message =
      "Security Defaults is enabled in the tenant. You must disable Security defaults before enabling a Conditional Access policy.";

    it("refuse an enabled policy, when they are on", () => {
      const graph = new EmulatedTenant();
      securityDefaults(graph.tenant).write({ isEnabled: true });
      expect(graph.post(path, policyBody())).to.deep.include({ status: 400, code: "BadRequest", message });
    });

    it("let a report-only policy be made but not enabled", () => {
      const graph = new EmulatedTenant();
      securityDefaults(graph.tenant).write({ isEnabled: true });
      const id = createPolicy(graph, { ...policyBody(), state: "enabledForReportingButNotEnforced" });
      const answer = graph.patch(`${path}/${id}`, { state: "enabled" });
      expect(answer).to.deep.include({ status: 400, code: "BadRequest", message });
      expect(graph.get(`${path}/${id}`).body.state).to.equal("enabledForReportingButNotEnforced");
    });

    it("refuse the restore of an enabled policy", () => {
      const graph = new EmulatedTenant();
      const id = createPolicy(graph);
      graph.delete(`${path}/${id}`);
      securityDefaults(graph.tenant).write({ isEnabled: true });
      const answer = graph.post(`/identity/conditionalAccess/deletedItems/policies/${id}/restore`);
      expect(answer).to.deep.include({ status: 400, code: "BadRequest", message });
    });
  });

  it("refuses one policy more than 195", () => {
    const graph = new EmulatedTenant();
    const policies = graph.tenant.objects("conditionalAccessPolicies");
    for (let number = 0; number < 194; number++) policies.put(guid(number), { id: guid(number) });
    createPolicy(graph);
    const answer = graph.post(path, policyBody());
    expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
    expect(answer.message).to.match(/^1902: .*195/);
  });

  describe("permissions", () => {
    const writing = ["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess", "Application.Read.All"];

    it("are enough, when all three are held", () => {
      expect(new EmulatedTenant({ roles: writing }).post(path, policyBody()).status).to.equal(201);
    });

    for (const missing of writing) {
      it(`are not enough for a create, when ${missing} is missing`, () => {
        const graph = new EmulatedTenant({ roles: writing.filter((role) => role !== missing) });
        expect(graph.post(path, policyBody())).to.deep.include({ status: 403, code: "Authorization_RequestDenied" });
      });
    }

    it("for a delete don't include Application.Read.All", () => {
      const graph = new EmulatedTenant({ roles: writing.slice(0, 2) });
      graph.tenant.objects("conditionalAccessPolicies").put(guid(1), { id: guid(1) });
      expect(graph.delete(`${path}/${guid(1)}`).status).to.equal(204);
    });
  });

  it("shows a write only after the lag, when reads lag behind", () => {
    const graph = new EmulatedTenant();
    graph.world.consistency.lagMs = 5000;
    const { id } = graph.post(path, policyBody()).body;
    expect(graph.get(`${path}/${id}`).status).to.equal(404);
    graph.now = new Date(graph.now.getTime() + 5000);
    expect(graph.get(`${path}/${id}`).status).to.equal(200);
  });
});
