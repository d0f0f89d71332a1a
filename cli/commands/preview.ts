import { Command, InvalidArgumentError } from "commander";
import os from "node:os";
import { ownGroup } from "../../automation/ownGroup";
import { findEngine } from "../../engine/findEngine";
import { ProgressPrinter } from "../../engine/ProgressPrinter";
import { pulumiCommand } from "../../engine/workspace";
import { notBegun, previewTenant } from "../fleet/previewTenant";
import { findProject } from "../../tenant/findProject";
import { runFleet } from "../fleet/runFleet";
import { selectStacks, type StackChoice } from "../fleet/selectStacks";
import { exitCode } from "../report/exitCode";
import { json } from "../report/json";
import { markdown } from "../report/markdown";
import { type Report } from "../report/model";
import { terminal } from "../report/terminal";
import { writeReport } from "../report/writeReport";
import { stopSignal } from "../stopSignal";

interface Options extends StackChoice {
  concurrency: number;
  drift?: boolean;
  json?: string;
  markdown?: string;
}

/** One more than there are cores, because a preview waits for the network now and then; more than that gains nothing. */
const defaultConcurrency = (): number => os.availableParallelism() + 1;

const exitCodes = `
Exit codes:
  0    nothing to do in any tenant
  7    every tenant was read; in some there are changes or drift
  1    the engine or its state could not be used
  2    the command line, a tenant file or the program is wrong
  3    a tenant could not be read
  4    a mandatory guardrail is broken
  130  interrupted
When tenants fail in several ways: 130 before 1, 2, 3, 4. A failure is never reported as 0 or 7.`;

/** `entra-baseline preview`: what an update would change in many tenants, and what was changed behind Pulumi's back. */
export const preview = (): Command =>
  new Command("preview")
    .description("preview many tenants side by side, with drift")
    .option("--stack <names>", "stacks, separated by commas", (names) => names.split(","))
    .option("--all", "every stack that has a file")
    .option("--changed-since <git ref>", "stacks that the changes since a commit or branch touch")
    .option("--concurrency <n>", "how many at once", wholeNumber, defaultConcurrency())
    .option("--drift", "tell what was changed behind Pulumi's back apart from what the program changes")
    .option("--json <file>", "write the report as JSON (docs/report.schema.json)")
    .option("--markdown <file>", "write the report as the comment of a pull request")
    .addHelpText("after", exitCodes)
    .action(run);

async function run(options: Options): Promise<void> {
  const force = new AbortController();
  const stop = stopSignal({ onSecond: () => force.abort() });
  try {
    const project = findProject(process.cwd());
    const { stacks, notes } = await selectStacks(project, options);
    for (const note of notes) console.log(note);

    const progress = new ProgressPrinter();
    const found = await findEngine({ onProgress: progress.report, signal: stop.signal }).finally(() => progress.end());
    const engine = ownGroup(await pulumiCommand(found), force.signal);
    const tenants = await runFleet(stacks, {
      concurrency: options.concurrency,
      signal: stop.signal,
      notBegun,
      work: (stack, tell) => previewTenant({ project, stack, engine, signal: stop.signal, onEvent: follow(tell) }),
    });
    publish({ format: "entra-baseline/report/1", operation: "preview", tenants }, options);
  } finally {
    stop.release();
  }
}

/** Counts the resources that were read and then compared. */
function follow(tell: (text: string) => void): Parameters<typeof previewTenant>[0]["onEvent"] {
  const done = { read: 0, compared: 0 };
  return ({ resOutputsEvent }) => {
    if (!resOutputsEvent) return;
    done[resOutputsEvent.metadata.op === "refresh" ? "read" : "compared"] += 1;
    tell(`${done.read} resources read, ${done.compared} compared`);
  };
}

function publish(report: Report, options: Options): void {
  process.stdout.write(`\n${terminal(report, { drift: options.drift })}`);
  if (options.json) writeReport(options.json, json(report));
  if (options.markdown) writeReport(options.markdown, markdown(report));
  process.exitCode = exitCode(report);
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError("expected a whole number, 1 or more.");
}
