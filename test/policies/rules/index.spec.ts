import { expect } from "chai";
import { findControl } from "../../../controls";
import { rules } from "../../../policies/rules";

describe("rules", () => {
  it("have names of their own, in lower case with dashes", () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    for (const name of names) expect(name).to.match(/^[a-z]+(-[a-z]+)*$/);
    // The engine takes this one for the level of every rule.
    expect(names).to.not.include("all");
  });

  for (const { name, controls, description, remedy, parameters } of rules) {
    it(`${name} comes from controls of the catalogue, and says what to do`, () => {
      for (const id of controls) expect(findControl(id).id).to.equal(id);
      expect(description).to.match(/^[A-Z][^.]+$/);
      expect(remedy).to.match(/\.$/);
    });

    it(`${name} describes its parameters, and needs none of them`, () => {
      for (const schema of Object.values(parameters.shape)) {
        expect((schema as { description?: string }).description).to.match(/\.$/);
      }
      expect(parameters.safeParse({}).success).to.equal(true);
    });
  }
});
