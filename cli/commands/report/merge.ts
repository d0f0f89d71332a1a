import { Command } from "commander";
import { wholeNumber } from "../../fleet/fleetOptions";
import { isUserError } from "../../isUserError";
import { differsCode } from "../../report/exitCode";
import { exitCodesHelp } from "../../report/exitCodesHelp";
import { publish, type ReportOptions, withReportOptions } from "../../report/publish";
import { mergeReports, type ReportFile } from "../../shards/mergeReports";
import { readMatrix } from "../../shards/readMatrix";
import { readReport } from "../../shards/readReport";
import { UsageError } from "../../UsageError";

interface Options extends ReportOptions {
  matrix?: string;
  expectShards?: number;
}

const help = `
A tenant that was to be looked at and that no report tells of is named, and fails the merged report (8). A file that is
no report is told of and fails it too; what the others say is still written.`;

/** `entra-baseline report merge`: makes one report of those of several machines. */
export const merge = (): Command =>
  withReportOptions(new Command("merge"))
    .description("make one report of those of several machines")
    .argument("[files...]", "reports that --json wrote")
    .option("--matrix <file>", "what entra-baseline matrix printed: all its stacks must have been reported")
    .option("--expect-shards <n>", "all of so many shares (--shard 1/n …) must have been reported", wholeNumber(1))
    .addHelpText("after", help + exitCodesHelp)
    .action(run);

function run(files: string[], options: Options): void {
  const stacks = options.matrix === undefined ? undefined : readMatrix(options.matrix);
  if (files.length === 0 && stacks === undefined) {
    throw new UsageError("Say which reports to merge, found none; --matrix makes it known what they should tell of.");
  }
  const { reports, problems } = readAll(files);
  publish(mergeReports(reports, { stacks, shards: options.expectShards }), options);
  for (const problem of problems) console.error(`entra-baseline: ${problem}`);
  const seemsWhole = process.exitCode === 0 || process.exitCode === differsCode;
  if (problems.length > 0 && seemsWhole) process.exitCode = 2;
}

function readAll(files: readonly string[]): { reports: ReportFile[]; problems: string[] } {
  const reports: ReportFile[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      reports.push({ file, report: readReport(file) });
    } catch (error) {
      if (!isUserError(error)) throw error;
      problems.push(error.message);
    }
  }
  return { reports, problems };
}
