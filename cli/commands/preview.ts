import { Command } from "commander";
import { type FleetChoice, withFleetOptions } from "../fleet/fleetOptions";
import { followPreview } from "../fleet/followPreview";
import { keptPlans } from "../fleet/planFiles";
import { type PolicyChoice, policyPacksOf, withPolicyOptions } from "../fleet/policyPacks";
import { startsAtOnce } from "../fleet/previewsAtOnce";
import { notBegun, previewTenant } from "../fleet/previewTenant";
import { runFleet } from "../fleet/runFleet";
import { selectStacks } from "../fleet/selectStacks";
import { withEngine } from "../fleet/withEngine";
import { exitCodesHelp } from "../report/exitCodesHelp";
import { publish, type ReportOptions, withReportOptions } from "../report/publish";
import { parseShard, type ShardChoice, shareOf } from "../shards/shareOf";
import { findProject } from "../../tenant/findProject";

interface Options extends FleetChoice, ReportOptions, PolicyChoice {
  savePlans?: string;
  shard?: ShardChoice;
}

/** `entra-baseline preview`: what an update would change in many tenants, and what was changed behind Pulumi's back. */
export const preview = (): Command =>
  withReportOptions(withPolicyOptions(withFleetOptions(new Command("preview"))))
    .description("preview many tenants side by side, with drift")
    .option("--save-plans <folder>", "keep what each update would do, for up --plans to be held to")
    .option("--shard <i/n>", "only this share of them, for report merge --expect-shards", parseShard)
    .addHelpText("after", exitCodesHelp)
    .action(run);

async function run(options: Options): Promise<void> {
  const policyPacks = policyPacksOf(options);
  const project = findProject(process.cwd());
  const { stacks: asked, notes } = await selectStacks(project, options);
  for (const note of notes) console.log(note);
  const { stacks, shard } = shareOf(asked, options.shard);

  const plans = options.savePlans ? keptPlans(options.savePlans) : undefined;
  await withEngine(async ({ engine, signal }) => {
    const tenants = await runFleet(stacks, {
      concurrency: options.concurrency,
      starting: startsAtOnce(),
      signal,
      notBegun,
      work: (stack, progress) =>
        previewTenant({
          project,
          stack,
          engine,
          signal,
          policyPacks,
          onEvent: followPreview(progress),
          plan: plans?.of(stack),
        }),
    });
    publish({ format: "entra-baseline/report/1", operation: "preview", shard, tenants }, options, project.stackFiles);
  });
}
