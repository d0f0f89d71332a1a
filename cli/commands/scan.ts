import { Command } from "commander";
import { parseShard, type ShardChoice, shareOf } from "../shards/shareOf";
import { findProject } from "../../tenant/findProject";
import { type FleetChoice, withFleetOptions } from "../fleet/fleetOptions";
import { notBegun } from "../fleet/previewTenant";
import { runFleet } from "../fleet/runFleet";
import { scanTenant } from "../fleet/scanTenant";
import { selectStacks } from "../fleet/selectStacks";
import { findPulumi } from "../fleet/withEngine";
import { exitCodesHelp } from "../report/exitCodesHelp";
import { publish, type ReportOptions, withReportOptions } from "../report/publish";
import { stopSignal } from "../stopSignal";

const help = `
Compares what the last update recorded with the tenants, by lists and batches, without the engine or the program: only
drift is seen, and only of entra resources and of the azuread resources of the baseline. It never writes.`;

/** A scan takes no process of its own, and waits for Graph's pace in each tenant. */
const scansAtOnce = 32;

/** `entra-baseline scan`: what was changed behind Pulumi's back in many tenants, quickly. */
export const scan = (): Command =>
  withReportOptions(withFleetOptions(new Command("scan"), scansAtOnce))
    .description("look for drift in many tenants, without starting an engine")
    .option("--shard <i/n>", "only this share of them, for report merge --expect-shards", parseShard)
    .addHelpText("after", help + exitCodesHelp)
    .action(run);

async function run(options: FleetChoice & ReportOptions & { shard?: ShardChoice }): Promise<void> {
  const stop = stopSignal();
  try {
    const { signal } = stop;
    const project = findProject(process.cwd());
    const { stacks: asked, notes } = await selectStacks(project, options);
    for (const note of notes) console.log(note);
    const { stacks, shard } = shareOf(asked, options.shard);
    let found: ReturnType<typeof findPulumi> | undefined;
    const engine = () => (found ??= findPulumi(signal));
    const tenants = await runFleet(stacks, {
      concurrency: options.concurrency,
      signal,
      notBegun,
      work: (stack) => scanTenant({ project, stack, engine, signal }),
    });
    publish({ format: "entra-baseline/report/1", operation: "scan", shard, tenants }, options, project.stackFiles);
  } finally {
    stop.release();
  }
}
