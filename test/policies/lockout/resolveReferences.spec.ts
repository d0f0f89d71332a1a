import { expect } from "chai";
import { placeholderId } from "../../../policies/lockout/placeholderId";
import { resolveReferences } from "../../../policies/lockout/resolveReferences";
import type { PlannedResource } from "../../../planned/PlannedResource";
import { unknownValue } from "../../../planned/unknownValue";

const location = (name: string, id?: string): PlannedResource => {
  const type = "azuread:index/namedLocation:NamedLocation";
  return { urn: `urn:pulumi:s::p::${type}::${name}`, type, inputs: {}, ...(id ? { id } : {}) };
};
const group = (name: string): PlannedResource => {
  const type = "azuread:index/group:Group";
  return { urn: `urn:pulumi:s::p::${type}::${name}`, type, inputs: {} };
};
const policy = (conditions: unknown): PlannedResource => {
  const type = "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy";
  return { urn: `urn:pulumi:s::p::${type}::policy`, type, inputs: { conditions } };
};

/** The policy's conditions, once references to the resources that they come from are resolved. */
function resolved(conditions: unknown, ...from: PlannedResource[]): unknown {
  const comesFrom = { conditions: from.map(({ urn }) => urn) };
  const all = [...from.map((resource) => ({ resource, comesFrom: {} })), { resource: policy(conditions), comesFrom }];
  return resolveReferences(all).at(-1)!.inputs["conditions"];
}

describe("resolveReferences", () => {
  const [office, home] = [location("office"), location("home")];

  it("puts the only object that can be meant in the place of an unknown id", () => {
    const conditions = { locations: { includedLocations: ["All"], excludedLocations: ["known", unknownValue] } };
    expect(resolved(conditions, office, group("staff"))).to.deep.equal({
      locations: { includedLocations: ["All"], excludedLocations: ["known", placeholderId(office.urn)] },
    });
  });

  it("does so for groups, and for as many objects as a list has unknown ids", () => {
    const conditions = { users: { includedUsers: ["All"], excludedGroups: [unknownValue, unknownValue] } };
    const [one, two] = [group("one"), group("two")];
    expect(resolved(conditions, one, two)).to.deep.equal({
      users: { includedUsers: ["All"], excludedGroups: [placeholderId(one.urn), placeholderId(two.urn)] },
    });
  });

  it("does so for the groups that a policy for authentication contexts leaves out", () => {
    const breakGlass = group("break-glass");
    const type = "entra:index:AuthenticationContextPolicy";
    const inputs = { displayName: "Roles", excludeGroups: [unknownValue] };
    const resource = { urn: `urn:pulumi:s::p::${type}::roles`, type, inputs };
    const comesFrom = { excludeGroups: [breakGlass.urn] };
    const [, found] = resolveReferences([
      { resource: breakGlass, comesFrom: {} },
      { resource, comesFrom },
    ]);
    expect(found?.inputs).to.deep.equal({ displayName: "Roles", excludeGroups: [placeholderId(breakGlass.urn)] });
  });

  it("gives objects that are still to be made an id, and lets others keep theirs", () => {
    const old = location("old", "/identity/conditionalAccess/namedLocations/id");
    const all = resolveReferences([office, old].map((resource) => ({ resource, comesFrom: {} })));
    expect(all.map(({ id }) => id)).to.deep.equal([placeholderId(office.urn), old.id]);
    expect(placeholderId(office.urn)).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(placeholderId(office.urn)).to.not.equal(placeholderId(home.urn));
  });

  for (const [what, conditions, from] of [
    [
      "two lists have unknown ids",
      { includedLocations: [unknownValue], excludedLocations: [unknownValue] },
      [office, home],
    ],
    ["there are fewer objects than ids", { excludedLocations: [unknownValue, unknownValue] }, [office]],
    ["there are more objects than ids", { excludedLocations: [unknownValue] }, [office, home]],
    ["the object is there already, and its id known", { excludedLocations: [unknownValue] }, [location("old", "id")]],
    ["the value comes from somewhere else", { excludedLocations: [unknownValue] }, []],
  ] as const) {
    it(`leaves ids unknown, when ${what}`, () => {
      expect(resolved({ locations: conditions }, ...from)).to.deep.equal({ locations: conditions });
    });
  }

  it("leaves conditions alone that are not known at all", () => {
    expect(resolved(unknownValue, office)).to.equal(unknownValue);
    expect(resolved({ locations: unknownValue }, office)).to.deep.equal({ locations: unknownValue });
  });
});
