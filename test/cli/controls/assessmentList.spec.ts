import { expect } from "chai";
import { assessmentLines, assessmentTable } from "../../../cli/controls/assessmentList";
import { findControl } from "../../../controls";
import { type FileAssessment } from "../../../offline/assessFile";

const assessment = (id: string, status: FileAssessment["status"], ...reasons: string[]): FileAssessment => ({
  control: findControl(id),
  status,
  reasons,
});

const assessments = [
  assessment("EB-CA-01v1", "staged", "Only reported."),
  assessment("EB-CA-12v1", "leftOut", "One.", "Two.", "Three.", "Four."),
  assessment("EB-XT-01v1", "met", "The default blocks both inbound directions."),
];

describe("assessmentTable", () => {
  const table = assessmentTable(assessments, 120);

  it("heads each area, and says in words how a file stands to each control", () => {
    expect(table).to.contain("Conditional access and break-glass").and.to.contain("Cross-tenant access and delegated");
    expect(table)
      .to.match(/EB-CA-01v1 +│ staged/)
      .and.to.match(/EB-XT-01v1 +│ met by this file/);
  });

  it("gives the first reasons, and none for what is met", () => {
    expect(table).to.contain("Three.").and.not.to.contain("Four.");
    expect(table).not.to.contain("blocks both inbound directions");
  });

  it("counts at the end", () => {
    expect(table.split("\n").at(-1)).to.equal("1 met by this file, 1 staged, 1 left out");
  });

  it("fits a terminal of its width, and is no narrower than one of eighty columns", () => {
    const widest = (text: string) => Math.max(...text.split("\n").map((line) => line.length));
    expect(widest(table)).to.be.at.most(120);
    expect(widest(assessmentTable(assessments, 10))).to.be.within(75, 80);
  });
});

describe("assessmentLines", () => {
  it("gives id, status, title and all reasons, set apart by tabs", () => {
    expect(assessmentLines(assessments).split("\n")[1]).to.equal(
      "EB-CA-12v1\tleftOut\tSign-ins of high risk are blocked\tOne. Two. Three. Four.",
    );
  });
});
