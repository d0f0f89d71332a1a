import { Command } from "commander";
import { findProject } from "../../tenant/findProject";
import { withStackOptions } from "../fleet/fleetOptions";
import { notBegun } from "../fleet/previewTenant";
import { runFleet } from "../fleet/runFleet";
import { selectStacks, type StackChoice } from "../fleet/selectStacks";
import { exitCodesHelp } from "../report/exitCodesHelp";
import { publish, type ReportOptions, withReportOptions } from "../report/publish";
import { stopSignal } from "../stopSignal";
import { UsageError } from "../UsageError";

interface Options extends StackChoice, ReportOptions {
  offline?: boolean;
  base?: string;
}

const help = `
Needs no credentials, engine or network: for pull requests from forks. Plans the baseline from each tenant file, tells what
differs from the plan of the file at --base (else --changed-since, else the last commit), and holds it to the guardrails
that look at one resource by itself. What is in the tenant, and what your own program adds, only a preview can tell.`;

/** `entra-baseline plan --offline`: what tenant files alone would change. */
export const plan = (): Command =>
  withReportOptions(withStackOptions(new Command("plan")))
    .description("plan tenants from their files alone, without credentials")
    .option("--offline", "say that no tenant is to be looked at")
    .option("--base <git ref>", "compare with the tenant files as they are there")
    .addHelpText("after", help + exitCodesHelp)
    .action(run);

async function run(options: Options): Promise<void> {
  if (!options.offline) {
    throw new UsageError('Say --offline for a plan from files alone; with credentials, use "entra-baseline preview".');
  }
  const base = options.base ?? options.changedSince ?? "HEAD";
  // Pulumi's SDK and the components are of no use to any other command, and slow to load.
  const { planTenant } = await import("../offline/planTenant.js");
  const stop = stopSignal();
  try {
    const project = findProject(process.cwd());
    const { stacks, notes } = await selectStacks(project, options);
    for (const note of notes) console.log(note);
    const tenants = await runFleet(stacks, {
      // Pulumi's mocks are the process's.
      concurrency: 1,
      signal: stop.signal,
      notBegun,
      work: (stack) => planTenant({ project, stack, base }),
    });
    publish({ format: "entra-baseline/report/1", operation: "plan", tenants }, options, project.stackFiles);
  } finally {
    stop.release();
  }
}
