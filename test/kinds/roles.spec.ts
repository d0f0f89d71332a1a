import { expect } from "chai";
import { nearestRole, roleName, roles, roleTemplateId } from "../../kinds/roles";
import { ids } from "../support/sampleIds";

describe("roles", () => {
  it("has a template id of its own for every name", () => {
    const known = Object.values(roles);
    expect(new Set(known).size).to.equal(known.length);
    for (const id of known) expect(id).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("finds the template id by name in any casing, and by the id itself", () => {
    expect(roleTemplateId("Global Administrator")).to.equal(ids.globalAdministrator);
    expect(roleTemplateId("GLOBAL administrator")).to.equal(ids.globalAdministrator);
    expect(roleTemplateId(ids.globalAdministrator.toUpperCase())).to.equal(ids.globalAdministrator);
  });

  it("takes a GUID that is not in the table as it is, and no other text", () => {
    expect(roleTemplateId(ids.user)).to.equal(ids.user);
    expect(roleTemplateId("Emperor")).to.equal(undefined);
  });

  it("names a role by its id, or gives the id back when it knows none", () => {
    expect(roleName(ids.globalReader.toUpperCase())).to.equal("Global Reader");
    expect(roleName(ids.user)).to.equal(ids.user);
  });

  it("suggests the nearest name", () => {
    expect(nearestRole("Exchnge Administrator")).to.equal("Exchange Administrator");
    expect(nearestRole("global admin")).to.equal("Global Administrator");
  });
});
