import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

/** A group with a user and a group in it, which holds another user and the first group again. */
function nested(): EmulatedTenant {
  const graph = new EmulatedTenant();
  graph.group(guid(1));
  graph.group(guid(2));
  for (const id of [guid(3), guid(4), guid(5)]) graph.user(id);
  const members = graph.tenant.relation("groupMembers");
  members.add(guid(1), guid(3));
  members.add(guid(1), guid(2));
  members.add(guid(2), guid(4));
  members.add(guid(2), guid(1));
  return graph;
}

describe("transitiveMembers", () => {
  it("answers direct and nested members once each, with their types", () => {
    const { body } = nested().get(`/groups/${guid(1)}/transitiveMembers`);
    const found = body.value.map(({ id, "@odata.type": type }: any) => [id, type]);
    expect(found).to.have.deep.members([
      [guid(1), "#microsoft.graph.group"],
      [guid(2), "#microsoft.graph.group"],
      [guid(3), "#microsoft.graph.user"],
      [guid(4), "#microsoft.graph.user"],
    ]);
  });

  it("answers 404 for a group that isn't there", () => {
    expect(nested().get(`/groups/${guid(9)}/transitiveMembers`).status).to.equal(404);
  });
});

describe("checkMemberGroups", () => {
  const check = (userId: string, groupIds: unknown) =>
    nested().post(`/users/${userId}/checkMemberGroups`, { groupIds });

  it("answers those of the groups that the user is in, directly or not", () => {
    expect(check(guid(4), [guid(1), guid(2)]).body.value).to.deep.equal([guid(1), guid(2)]);
    expect(check(guid(3), [guid(1), guid(2)]).body.value).to.deep.equal([guid(1), guid(2)]);
    expect(check(guid(5), [guid(1), guid(2)]).body.value).to.deep.equal([]);
  });

  it("refuses more than 20 groups, none, and a user that isn't there", () => {
    expect(check(guid(4), Array(21).fill(guid(1))).status).to.equal(400);
    expect(check(guid(4), []).status).to.equal(400);
    expect(check(guid(9), [guid(1)]).status).to.equal(404);
  });
});
