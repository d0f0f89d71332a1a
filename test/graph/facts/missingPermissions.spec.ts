import { expect } from "chai";
import { missingPermissions } from "../../../graph";

describe("missingPermissions", () => {
  const needs = [
    { neededBy: "Partner", anyOf: [["Read", "Write.Partner"], ["Write.Everything"]] },
    { neededBy: "Organization", anyOf: [["Read"]] },
    { neededBy: "Nothing", anyOf: [] },
  ];

  it("is empty, when one of the sets is held in full", () => {
    expect(missingPermissions(["Read", "Write.Partner"], needs)).to.deep.equal([]);
    expect(missingPermissions(["Read", "Write.Everything"], needs)).to.deep.equal([]);
  });

  it("names each need that isn't met, with what the nearest set lacks", () => {
    expect(missingPermissions(["Write.Partner"], needs)).to.deep.equal([
      { neededBy: "Partner", missing: ["Read"] },
      { neededBy: "Organization", missing: ["Read"] },
    ]);
  });

  it("names the first of the sets, when several lack as much", () => {
    const anyOf = [["A"], ["B"]];
    expect(missingPermissions([], [{ neededBy: "X", anyOf }])).to.deep.equal([{ neededBy: "X", missing: ["A"] }]);
  });
});
