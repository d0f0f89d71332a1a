import { expect } from "chai";
import { controlTable } from "../../sandbox/tables";

describe("controlTable", () => {
  it("shows each control with its title and its resources, without the stack's name", () => {
    const table = controlTable({ "EB-XT-01v1": ["contoso-access-default"] }, "contoso");
    expect(table)
      .to.contain("EB-XT-01v1")
      .and.to.contain("blocks inbound B2B")
      .and.to.match(/│ access-default\s/);
  });

  it("counts the rest, when there are many", () => {
    const names = Array.from({ length: 15 }, (_, i) => `contoso-role-${i}`);
    const table = controlTable({ "EB-PIM-01v1": names }, "contoso");
    expect(table).to.contain("role-0").and.to.contain("and 13 more").and.to.not.contain("role-2 ");
  });
});
