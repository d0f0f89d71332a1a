import { type Command } from "commander";
import path from "node:path";
import { exitCode } from "./exitCode";
import { html } from "./html";
import { json } from "./json";
import { junit } from "./junit";
import { markdown } from "./markdown";
import { type Report, type TenantResult } from "./model";
import { sarif } from "./sarif";
import { terminal } from "./terminal";
import { writeReport } from "./writeReport";

/** The files that a report can be written to: the name of each option, what it is for, and who renders it. */
const formats = {
  json: { description: "write the report as JSON (docs/report.schema.json)", render: json },
  markdown: { description: "write the report as the comment of a pull request", render: markdown },
  html: { description: "write the report as one page for a browser", render: html },
  sarif: { description: "write the report as SARIF, for code scanning", render: sarif },
  junit: { description: "write the report as JUnit XML, for CI systems that show tests", render: junit },
} as const satisfies Record<string, { description: string; render: (report: Report) => string }>;

type Format = keyof typeof formats;

/** Where the command line asks a report to be written to, besides the terminal. */
export type ReportOptions = { drift?: boolean } & Partial<Record<Format, string>>;

/** Gives a command the options of every report. */
export const withReportOptions = (command: Command): Command =>
  Object.entries(formats).reduce(
    (options, [name, { description }]) => options.option(`--${name} <file>`, description),
    command.option("--drift", "tell what was changed behind Pulumi's back apart from what the program changes"),
  );

/**
 * Prints a report, writes it to the files that were asked for, and sets what the command ends with.
 *
 * @param stackFiles The file of each stack, as far as the report doesn't name it yet.
 */
export function publish(result: Report, options: ReportOptions, stackFiles?: ReadonlyMap<string, string>): void {
  const report = {
    ...result,
    finishedAt: result.finishedAt ?? new Date().toISOString(),
    tenants: result.tenants.map((tenant) => withFile(tenant, stackFiles?.get(tenant.stack))),
  };
  process.stdout.write(`\n${terminal(report, { drift: options.drift })}`);
  for (const name of Object.keys(formats) as Format[]) {
    const file = options[name];
    if (file) writeReport(file, formats[name].render(report));
  }
  process.exitCode = exitCode(report);
}

const withFile = (tenant: TenantResult, file: string | undefined): TenantResult =>
  file === undefined ? tenant : { ...tenant, file: path.relative(process.cwd(), file).split(path.sep).join("/") };
