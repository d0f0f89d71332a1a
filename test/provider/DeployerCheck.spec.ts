import { expect } from "chai";
import { fakeTenant, type FakeGraph, graphError } from "../support/FakeGraph";
import { OneResource, providerOn } from "../support/OneResource";
import { rejection } from "../support/rejection";
import { ids } from "../support/sampleIds";

const members = `/groups/${ids.group}/transitiveMembers`;
const clouds = { allowedCloudEndpoints: ["microsoftonline.us"] };
const byAccounts = { ...clouds, emergencyAccess: { accounts: [ids.user, ids.app] } };
const byGroup = { ...clouds, emergencyAccess: { groupId: ids.group } };

/** A tenant whose token is of this object, and whose break-glass group has these members. */
function deployedBy(objectId: string, ...inGroup: string[]): FakeGraph {
  const graph = fakeTenant(ids.tenant);
  graph.claims.objectId = objectId;
  graph.objects.set(members, { value: inGroup.map((id) => ({ id })) });
  return graph;
}

const policyOf = async (graph: FakeGraph) => new OneResource("CrossTenantAccessPolicy", await providerOn(graph));

async function refusal(graph: FakeGraph, inputs: object): Promise<string> {
  const { message } = await rejection((await policyOf(graph)).up(inputs as never));
  expect(graph.writes).to.deep.equal([]);
  return message;
}

describe("An emergency account that deploys", () => {
  it("is refused before anything is written, with the control and the way out", async () => {
    expect(await refusal(deployedBy(ids.user.toUpperCase()), byAccounts)).to.equal(
      `The deploying identity is the emergency account ${ids.user}. Nothing was written. Deploy with an app of its own: an ` +
        "emergency account is used for nothing else, and what a pipeline holds can be stolen from it (EB-CA-22v1).",
    );
  });

  it("is refused as a member of the break-glass group, too", async () => {
    expect(await refusal(deployedBy(ids.user, ids.app, ids.user), byGroup)).to.contain(
      `is ${ids.user}, a member of the break-glass group ${ids.group}. Nothing was written.`,
    );
  });

  it("is refused where the object itself would need no write", async () => {
    const same = { allowedCloudEndpoints: [], emergencyAccess: { accounts: [ids.user] } };
    expect(await refusal(deployedBy(ids.user), same)).to.contain("is the emergency account");
  });

  it("writes no other object of the program either", async () => {
    const graph = deployedBy(ids.user);
    const provider = await providerOn(graph);
    await new OneResource("CrossTenantAccessPolicy", provider).check(byAccounts);
    const other = new OneResource("SecurityDefaults", provider);
    expect((await rejection(other.up({ isEnabled: false }))).message).to.contain("EB-CA-22v1");
    expect(graph.writes).to.deep.equal([]);
  });
});

describe("Anybody else", () => {
  it("deploys, and the group is looked at once for all writes", async () => {
    const graph = deployedBy(ids.partner, ids.user);
    const provider = await providerOn(graph);
    await new OneResource("CrossTenantAccessPolicy", provider).up(byGroup);
    await new OneResource("SecurityDefaults", provider).up({ isEnabled: false });
    expect(graph.writes).to.have.length(2);
    expect(graph.requests.filter(({ path }) => path === members)).to.have.length(1);
  });

  it("deploys with a warning, where the token may not read the group", async () => {
    const graph = deployedBy(ids.user, ids.user);
    graph.fail = ({ path }) => (path === members ? graphError("forbidden", "GroupMember.Read.All.") : undefined);
    const it = await policyOf(graph);
    await it.up(byGroup);
    expect(it.said.warnings).to.include(
      "Whether the deploying identity is in the break-glass group is not checked. GroupMember.Read.All.",
    );
  });

  it("does not deploy while the group isn't there, or can't be read for the moment", async () => {
    const graph = deployedBy(ids.partner);
    graph.objects.delete(members);
    expect(await refusal(graph, byGroup)).to.contain(`has no break-glass group ${ids.group}`);
    graph.fail = ({ path }) => (path === members ? graphError("unavailable", "Busy.") : undefined);
    expect(await refusal(graph, byGroup)).to.equal("Busy.");
  });

  it("deploys with a token that can't be looked into", async () => {
    const graph = deployedBy(ids.user);
    graph.claims.objectId = undefined;
    await (await policyOf(graph)).up(byAccounts);
    expect(graph.writes).to.have.length(1);
  });
});
