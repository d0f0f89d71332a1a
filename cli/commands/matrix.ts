import { Command, Option } from "commander";
import { findProject, type Project } from "../../tenant/findProject";
import { wholeNumber, withStackOptions } from "../fleet/fleetOptions";
import { ringsOf } from "../fleet/rings";
import { selectStacks, type StackChoice } from "../fleet/selectStacks";
import { type CiSystem, ciSystems, matrix as matrixOf } from "../shards/matrix";
import { shardsOf } from "../shards/shardsOf";
import { UsageError } from "../UsageError";

interface Options extends StackChoice {
  shards?: number;
  rings?: boolean;
  for: CiSystem;
}

const help = `
With --shards, each job runs "entra-baseline preview --stack <stacks> --json <file>"; keep what this prints for
"report merge --matrix". The same stacks are always shared out alike. GitHub Actions takes up to 256 jobs.
With --rings, each job runs "entra-baseline up --all --ring <ring>", one after the other.`;

/** `entra-baseline matrix`: shares many tenants out to the jobs of a CI system. */
export const matrix = (): Command =>
  withStackOptions(new Command("matrix"))
    .description("print a job matrix as JSON: to preview many tenants on several machines, or to update ring by ring")
    .option("--shards <n>", "how many jobs at most", wholeNumber(1))
    .option("--rings", "a job for each ring of the tenant files")
    .addOption(new Option("--for <system>", "in the form of").choices(ciSystems).default("github"))
    .addHelpText("after", help)
    .action(run);

async function run(options: Options): Promise<void> {
  if ((options.shards !== undefined) === (options.rings === true)) {
    throw new UsageError("Say what each job is for: a share of the tenants (--shards <n>) or a ring (--rings).");
  }
  const project = findProject(process.cwd());
  const { stacks, notes } = await selectStacks(project, options);
  for (const note of notes) console.error(note);
  console.log(JSON.stringify(jobsFor(project, stacks, options)));
}

function jobsFor(project: Project, stacks: readonly string[], { shards, for: system }: Options) {
  if (shards === undefined) return matrixOf("ring", ringsOf(project, stacks), system);
  const shares = shardsOf(stacks, shards).filter((share) => share.length > 0);
  return matrixOf(
    "shard",
    shares.map((share, index) => ({ number: index + 1, stacks: share })),
    system,
  );
}
