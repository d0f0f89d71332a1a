import Table from "cli-table3";
import { areaOf, areas } from "../../controls";
import { type FileAssessment } from "../../offline/assessFile";

/** How a person reads a status of a tenant file. */
const words: Record<FileAssessment["status"], string> = {
  met: "met by this file",
  staged: "staged",
  deviates: "deviates",
  accepted: "accepted",
  leftOut: "left out",
  notLicensed: "not licensed",
  byHand: "by hand",
  unknown: "not in the file",
};

/** The narrowest terminal that a table is made for, and what its first columns and borders need. */
const narrowest = 80;
const widths = { id: 13, status: 18 };
const borders = 4;

/** Shows assessments in a table for a terminal of so many columns, area by area; of what is met no reason is told. */
export function assessmentTable(assessments: readonly FileAssessment[], columns: number): string {
  const { id, status } = widths;
  const table = new Table({
    head: ["control", "by this file", "what and why"],
    colWidths: [id, status, Math.max(columns, narrowest) - id - status - borders],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  let area: string | undefined;
  for (const assessment of assessments) {
    const next = areas[areaOf(assessment.control.id)];
    if (next !== area) table.push([{ content: next, colSpan: 3 }]);
    area = next;
    table.push(cells(assessment));
  }
  return `${table.toString()}\n${countLine(assessments)}`;
}

function cells({ control, status, reasons }: FileAssessment): string[] {
  const why = status === "met" ? [] : reasons.slice(0, 3);
  return [control.id, words[status], [control.title, ...why].join("\n")];
}

/** Shows assessments a line each, fields set apart by tabs: id, status, title, reasons. */
export const assessmentLines = (assessments: readonly FileAssessment[]): string =>
  assessments
    .map(({ control, status, reasons }) => [control.id, status, control.title, reasons.join(" ")].join("\t"))
    .join("\n");

/** Counts the statuses: `31 met by this file, 9 staged`. */
function countLine(assessments: readonly FileAssessment[]): string {
  return Object.entries(words)
    .map(([status, word]) => [assessments.filter((one) => one.status === status).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(", ");
}
