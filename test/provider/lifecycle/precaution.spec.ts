import { expect } from "chai";
import { fakeTenant, type FakeGraph, graphError } from "../../support/FakeGraph";
import { OneResource, providerOn } from "../../support/OneResource";
import { guid } from "../../support/guids";
import { rejection } from "../../support/rejection";
import { ids } from "../../support/sampleIds";

const defaults = "/policies/identitySecurityDefaultsEnforcementPolicy";
const policies = "/identity/conditionalAccess/policies";
const off = { isEnabled: false, replacedBy: ["MFA", "Legacy"] };
const reporting = "enabledForReportingButNotEnforced";

/** A tenant with security defaults on, and these policies. */
function tenantWith(...found: { id: string; displayName: string; state: string }[]): FakeGraph {
  const graph = fakeTenant(ids.tenant);
  graph.objects.set(policies, { value: found });
  for (const policy of found) graph.objects.set(`${policies}/${policy.id}`, policy);
  return graph;
}

const staged = () =>
  tenantWith({ id: "1", displayName: "MFA", state: reporting }, { id: "2", displayName: "Legacy", state: reporting });

const written = (graph: FakeGraph) =>
  graph.writes.map(({ path, body }) => `${path.split("/").at(-1)} ${JSON.stringify(body)}`);

const resource = async (graph: FakeGraph) => new OneResource("SecurityDefaults", await providerOn(graph));

describe("Handing over from security defaults to policies", () => {
  it("enforces the policies in the same step, after the defaults are off", async () => {
    const graph = staged();
    await (await resource(graph)).up(off);
    expect(written(graph)).to.deep.equal([
      'identitySecurityDefaultsEnforcementPolicy {"isEnabled":false}',
      '1 {"state":"enabled"}',
      '2 {"state":"enabled"}',
    ]);
  });

  it("leaves a policy alone that is enforced already", async () => {
    const graph = tenantWith(
      { id: "1", displayName: "MFA", state: "enabled" },
      { id: "2", displayName: "Legacy", state: "enabled" },
    );
    await (await resource(graph)).up(off);
    expect(written(graph)).to.deep.equal(['identitySecurityDefaultsEnforcementPolicy {"isEnabled":false}']);
  });

  it("changes nothing, and says what to do, while a policy isn't there", async () => {
    const graph = tenantWith({ id: "1", displayName: "MFA", state: reporting });
    expect((await rejection((await resource(graph)).up(off))).message).to.equal(
      'Security defaults stay on: the tenant has no policy called "Legacy", which is to replace them. Deploy it with the ' +
        "rollout reportOnly first, then enforce it and switch the defaults off in one deployment.",
    );
    expect(written(graph)).to.deep.equal([]);
  });

  it("changes nothing, when it can't be told which policy is meant", async () => {
    const graph = tenantWith(
      { id: "1", displayName: "MFA", state: reporting },
      { id: "2", displayName: "Legacy", state: reporting },
      { id: "3", displayName: "Legacy", state: reporting },
    );
    expect((await rejection((await resource(graph)).up(off))).message).to.contain("has 2 policies called");
    expect(written(graph)).to.deep.equal([]);
  });

  it("puts everything back, when a policy can't be enforced", async () => {
    const graph = staged();
    graph.fail = ({ method, path, body }) =>
      method === "PATCH" && path.endsWith("/2") && body.state === "enabled"
        ? graphError("badRequest", "No.")
        : undefined;
    const it = await resource(graph);
    expect((await rejection(it.up(off))).message).to.equal("No.");
    expect(graph.objects.get(defaults).isEnabled).to.equal(true);
    expect(graph.objects.get(`${policies}/1`).state).to.equal(reporting);
    expect(it.said.warnings).to.include("SecurityDefaults was put back to what it was.");
  });

  it("says so, when it can't be put back", async () => {
    const graph = staged();
    graph.fail = ({ method, path, body }) =>
      (method === "PATCH" && path.endsWith("/2")) || body?.isEnabled === true
        ? graphError("forbidden", "No.")
        : undefined;
    const it = await resource(graph);
    await rejection(it.up(off));
    expect(it.said.warnings.join()).to.contain("SecurityDefaults could not be put back to what it was: No. No. Look");
  });

  it("asks for nothing where the defaults are off already", async () => {
    const graph = tenantWith();
    graph.objects.get(defaults).isEnabled = false;
    await (await resource(graph)).up(off);
    expect(graph.requests.map(({ path }) => path)).not.to.include(policies);
  });

  it("is no property of the object: another list is recorded without a write", async () => {
    const graph = staged();
    const it = await resource(graph);
    await it.up(off);
    graph.requests.length = 0;
    await it.refresh();
    expect(await it.up({ ...off, replacedBy: ["MFA"] })).to.not.include("isEnabled");
    expect(graph.writes).to.deep.equal([]);
    expect(it.outputs["replacedBy"]).to.deep.equal(["MFA"]);
  });
});

describe("Approvers of a role", () => {
  const role = { role: "Global Administrator" };
  const activation = { requireApproval: true, approvers: { users: [ids.user] } };
  const withUser = (userType: string) => {
    const graph = fakeTenant(ids.tenant, { roleIds: ["62e90394-69f5-4237-9190-012177145e10"] });
    graph.objects.set("/users", { value: [{ id: ids.user, displayName: "Noor", userType }] });
    return graph;
  };
  const resource = async (graph: FakeGraph) => new OneResource("RoleManagementPolicy", await providerOn(graph));

  it("are refused when one of them is a guest, before anything is written", async () => {
    const graph = withUser("Guest");
    expect((await rejection((await resource(graph)).up({ ...role, activation }))).message).to.equal(
      `Noor (${ids.user}) would approve who becomes Global Administrator, and is a guest: another tenant decides about that ` +
        "account. Name people of this tenant as approvers (EB-PIM-02v1).",
    );
    expect(graph.writes).to.deep.equal([]);
  });

  it("are taken when they are the tenant's own", async () => {
    const graph = withUser("Member");
    await (await resource(graph)).up({ ...role, activation });
    expect(graph.requests.find(({ path }) => path === "/users")?.query).to.include({
      $filter: `id in ('${ids.user}')`,
    });
    expect(graph.writes).to.have.length(1);
  });

  const group = "6f1d2c3b-4a59-4687-8776-5a4b3c2d1e0f";
  const members = `/groups/${group}/transitiveMembers`;
  const byGroup = { requireApproval: true, approvers: { groups: [group] } };
  const withMembers = (...value: object[]) => {
    const graph = withUser("Member");
    graph.objects.set(members, { value });
    return graph;
  };
  const noor = { id: ids.user, displayName: "Noor", userType: "Guest" };

  it("are refused when one of them is a guest who is in a group, or in a group of that group", async () => {
    const graph = withMembers({ "@odata.type": "#microsoft.graph.group", id: "1" }, noor);
    expect((await rejection((await resource(graph)).up({ ...role, activation: byGroup }))).message).to.contain(
      `Noor (${ids.user}) would approve who becomes Global Administrator, and is a guest`,
    );
    expect(graph.writes).to.deep.equal([]);
  });

  it("are taken with a warning, where the token is told the members' ids only", async () => {
    const graph = withMembers({ "@odata.type": "#microsoft.graph.user", id: ids.user, displayName: null });
    const it = await resource(graph);
    await it.up({ ...role, activation: byGroup });
    expect(it.said.warnings.join()).to.contain("Whether an approver is a guest is not checked.");
    expect(graph.writes).to.have.length(1);
  });

  it("are taken with a warning, when their group isn't there", async () => {
    const graph = withUser("Member");
    const it = await resource(graph);
    await it.up({ ...role, activation: byGroup });
    expect(it.said.warnings.join()).to.contain(`The group ${group}, which is to approve, isn't in the tenant`);
    expect(graph.writes).to.have.length(1);
  });

  it("are not taken, when they can't be looked at for now", async () => {
    const graph = withMembers(noor);
    graph.fail = ({ path }) => (path === members ? graphError("unavailable", "Later.") : undefined);
    expect((await rejection((await resource(graph)).up({ ...role, activation: byGroup }))).message).to.equal("Later.");
    expect(graph.writes).to.deep.equal([]);
  });

  it("are looked at one and all, however many they are", async () => {
    const graph = withUser("Member");
    const users = Array.from({ length: 40 }, (_, index) => guid(index));
    await (await resource(graph)).up({ ...role, activation: { requireApproval: true, approvers: { users } } });
    const asked = graph.requests.filter(({ path }) => path === "/users").map(({ query }) => String(query?.["$filter"]));
    expect(asked).to.have.length(3);
    expect(users.filter((id) => !asked.some((filter) => filter.includes(id)))).to.deep.equal([]);
  });

  it("are taken unlooked at, with a warning, where the token may not read users", async () => {
    const graph = withUser("Guest");
    graph.fail = ({ path }) => (path === "/users" ? graphError("forbidden", "User.Read.All is missing.") : undefined);
    const it = await resource(graph);
    await it.up({ ...role, activation });
    expect(it.said.warnings).to.include("Whether an approver is a guest is not checked. User.Read.All is missing.");
    expect(graph.writes).to.have.length(1);
  });
});

describe("Licences that a program counts on", () => {
  const inputs = { allowedCloudEndpoints: [], assumedLicences: ["P2"] };

  it("are looked at even where nothing is to be written", async () => {
    const graph = fakeTenant(ids.tenant);
    graph.plans = [];
    const it = new OneResource("CrossTenantAccessPolicy", await providerOn(graph));
    expect((await rejection(it.up(inputs))).message).to.contain(
      "has no licence for what CrossTenantAccessPolicy asks: assumedLicences (Entra ID P2). Nothing was written.",
    );
  });

  it("are recorded and no more, where the tenant holds them", async () => {
    const graph = fakeTenant(ids.tenant);
    const it = new OneResource("CrossTenantAccessPolicy", await providerOn(graph));
    await it.up(inputs);
    expect(graph.writes).to.deep.equal([]);
    expect(await it.up(inputs)).to.deep.equal([]);
    expect(it.outputs["assumedLicences"]).to.deep.equal(["P2"]);
  });
});
