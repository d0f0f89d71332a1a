import { type Report } from "./model";

/** Writes a report as JSON, by the schema in docs/report.schema.json. */
export const json = (report: Report): string => `${JSON.stringify(report, undefined, 2)}\n`;
