import { type Command } from "commander";
import { exitCode } from "./exitCode";
import { json } from "./json";
import { markdown } from "./markdown";
import { type Report } from "./model";
import { terminal } from "./terminal";
import { writeReport } from "./writeReport";

/** Where the command line asks a report to be written to, besides the terminal. */
export interface ReportOptions {
  drift?: boolean;
  json?: string;
  markdown?: string;
}

/** Gives a command the options of every report. */
export const withReportOptions = (command: Command): Command =>
  command
    .option("--drift", "tell what was changed behind Pulumi's back apart from what the program changes")
    .option("--json <file>", "write the report as JSON (docs/report.schema.json)")
    .option("--markdown <file>", "write the report as the comment of a pull request");

/** Prints a report, writes it to the files that were asked for, and sets what the command ends with. */
export function publish(report: Report, options: ReportOptions): void {
  process.stdout.write(`\n${terminal(report, { drift: options.drift })}`);
  if (options.json) writeReport(options.json, json(report));
  if (options.markdown) writeReport(options.markdown, markdown(report));
  process.exitCode = exitCode(report);
}
