import { expect } from "chai";
import { commands } from "../../../cli/commands";

describe("The commands", () => {
  for (const [name, command] of Object.entries(commands)) {
    it(`have ${name} by its own name`, () => {
      expect(command().name()).to.equal(name);
    }).timeout(30_000);
  }
});
