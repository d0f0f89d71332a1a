import { expect } from "chai";
import { controlJson } from "../../../cli/controls/controlJson";
import { controlLines, controlTable } from "../../../cli/controls/controlList";
import { controls } from "../../../controls";

describe("controlTable", () => {
  for (const columns of [80, 120, 200]) {
    it(`fits a terminal of ${columns} columns`, () => {
      const widths = new Set(
        controlTable(controls, columns)
          .split("\n")
          .map((line) => line.length),
      );
      expect([...widths]).to.deep.equal([columns]);
    });
  }

  it("names every area once and every control, with a mark on those that are done by hand", () => {
    const text = controlTable(controls, 200);
    expect(text.match(/Privileged roles/g)).to.have.length(1);
    for (const { id } of controls) expect(text).to.contain(id);
    expect(text).to.contain("Somebody is told when a user is at high risk (by hand)");
  });
});

describe("controlLines", () => {
  it("writes a control a line, fields set apart by tabs", () => {
    const lines = controlLines(controls).split("\n");
    expect(lines).to.have.length(controls.length);
    expect(lines[0]).to.equal(
      "EB-CA-01v1\tcritical\tP1\tstate\tEvery guest and external identity of every tenant signs in with MFA",
    );
    expect(lines).to.include(
      "EB-CA-25v1\tcritical\tnone\tbyHand\tBreak-glass accounts sign in with a security key or a certificate, and every use is noticed",
    );
  });
});

describe("controlJson", () => {
  it("tells how a control is assessed in the place of its predicate", () => {
    const [json] = controls.map(controlJson);
    expect(json).to.include({ id: "EB-CA-01v1", area: "Conditional access and break-glass", assessed: "state" });
    expect(json).not.to.have.property("predicate");
    expect(JSON.parse(JSON.stringify(json))).to.deep.equal(json);
  });
});
