import Table from "cli-table3";
import { type Control, type Licence, areaOf, areas } from "../../controls";

/** The narrowest terminal that a table is made for. */
const narrowest = 80;

/** Ids, severities and licences need this much; the rest is the title's. */
const widths = { id: 13, severity: 10, licence: 10 };
const borders = 5;

/** What the table calls licences whose name has no room in it. */
const short: Partial<Record<Licence, string>> = { workloadIdentities: "Workload" };

/** Lists controls in a table for a terminal of so many columns, area by area. */
export function controlTable(controls: readonly Control[], columns: number): string {
  const { id, severity, licence } = widths;
  const title = Math.max(columns, narrowest) - id - severity - licence - borders;
  const table = new Table({
    head: ["control", "what holds", "severity", "licence"],
    colWidths: [id, title, severity, licence],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  let area: string | undefined;
  for (const control of controls) {
    const next = areas[areaOf(control.id)];
    if (next !== area) table.push([{ content: next, colSpan: 4 }]);
    area = next;
    table.push(cells(control));
  }
  return table.toString();
}

function cells({ id, title, severity, licence, predicate }: Control): string[] {
  return [id, predicate ? title : `${title} (by hand)`, severity, licence ? (short[licence] ?? licence) : ""];
}

/** Lists controls a line each, fields set apart by tabs: id, severity, licence, how it is assessed, title. */
export const controlLines = (controls: readonly Control[]): string =>
  controls
    .map(({ id, severity, licence, predicate, title }) =>
      [id, severity, licence ?? "none", predicate ? "state" : "byHand", title].join("\t"),
    )
    .join("\n");
